import type { Category } from './category.ts'
import type { Report } from './report.ts'

/** Who is hindered: one person, a class or office, or the whole school. */
export const IMPACTS = ['person', 'room', 'school'] as const
export type Impact = (typeof IMPACTS)[number]

/** How soon it hurts. */
export const URGENCIES = ['low', 'normal', 'high'] as const
export type Urgency = (typeof URGENCIES)[number]

export const PRIORITIES = ['low', 'normal', 'high', 'critical'] as const
export type Priority = (typeof PRIORITIES)[number]

/** Both halves are kept, so that a priority can always be explained. */
export type Assessment = { readonly impact: Impact; readonly urgency: Urgency }

/** Impact × urgency, each from one to three: one person now and then is low, a whole school at once critical. */
export const priorityOf = ({ impact, urgency }: Assessment): Priority => {
  const product = (IMPACTS.indexOf(impact) + 1) * (URGENCIES.indexOf(urgency) + 1)
  if (product <= 2) return 'low'
  if (product <= 4) return 'normal'
  return product <= 6 ? 'high' : 'critical'
}

/** Faults that by their nature stop a class rather than one person. */
const STOPS_A_CLASS: readonly (Category | null)[] = [
  'projector',
  'power',
  'connectivity',
  'content_filtering',
]
const MANY = 10

/** A danger is everybody's, wherever it smoulders. */
const impactOf = ({ category, room, quantity = 1, whole, danger }: Report): Impact => {
  const everywhere = room === undefined && (category === 'connectivity' || category === 'other_system')
  if (danger || whole || everywhere || quantity >= MANY) return 'school'
  return room !== undefined || quantity > 1 || STOPS_A_CLASS.includes(category) ? 'room' : 'person'
}

/** What the report itself lets one suppose; whoever qualifies the ticket may know better. */
export const assess = (report: Report): Assessment => ({
  impact: impactOf(report),
  urgency: report.danger || report.urgency !== undefined ? 'high' : 'normal',
})

type Gravity = Pick<Report, 'danger' | 'whole' | 'urgency'>

/** What is added to a report can make it graver, never less: that is for whoever handles it to say. */
export const raisedBy = (assessment: Assessment, { danger, whole, urgency }: Gravity): Assessment => ({
  impact: danger || whole ? 'school' : assessment.impact,
  urgency: danger || urgency !== undefined ? 'high' : assessment.urgency,
})
