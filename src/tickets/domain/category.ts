import type { Axis } from '../../directory/index.ts'

/** What is broken. The same names as the understanding's labels; a test holds the two lists together. */
export const CATEGORIES = [
  'connectivity',
  'computer',
  'printer',
  'projector',
  'power',
  'account_access',
  'massar_grades',
  'massar_absence',
  'massar_structures',
  'massar_enrolment',
  'mobile_app',
  'other_system',
  'content_filtering',
  'digital_resources',
  'equipment_request',
  'training',
] as const
export type Category = (typeof CATEGORIES)[number]

/** Who looks after a category at the province: a member of the GENIE coordination, by axis, or the supervisor. */
export type Queue = Axis | 'information_systems'

export const QUEUE_OF = {
  connectivity: 'infrastructure',
  computer: 'infrastructure',
  printer: 'infrastructure',
  projector: 'infrastructure',
  power: 'infrastructure',
  equipment_request: 'infrastructure',
  content_filtering: 'infrastructure',
  digital_resources: 'digital_resources',
  training: 'training',
  account_access: 'information_systems',
  massar_grades: 'information_systems',
  massar_absence: 'information_systems',
  massar_structures: 'information_systems',
  massar_enrolment: 'information_systems',
  mobile_app: 'information_systems',
  other_system: 'information_systems',
} as const satisfies Record<Category, Queue>

/** Personal account matters: read by the requester and the holder only. */
export const isPrivateCategory = (category: Category | null): boolean => category === 'account_access'
