import type { Article } from './article.ts'

/** The multimedia room: projector and board, its electricity, its filter. */
export const ROOM_ARTICLES: readonly Article[] = [
  {
    id: 'projector_no_signal',
    category: 'projector',
    when: [['no_signal'], ['image', 'not_shown']],
    unless: ['lamp', 'board', 'several', 'goes_off', 'reversed'],
  },
  {
    id: 'projector_no_sound',
    category: 'projector',
    when: [
      ['sound', 'cut'],
      ['sound', 'dead'],
    ],
    unless: ['hiss', 'several', 'black', 'overheat', 'no_signal', 'goes_off', 'lamp'],
  },
  {
    id: 'projector_upside_down',
    category: 'projector',
    when: [['reversed']],
    unless: ['locked', 'board', 'remote'],
  },
  { id: 'projector_blurry', category: 'projector', when: [['blurry']], unless: ['lamp', 'lines', 'board'] },
  {
    id: 'projector_overheat',
    category: 'projector',
    when: [['overheat', 'goes_off'], ['overheat']],
    unless: ['lamp', 'board', 'several', 'sound'],
  },
  {
    id: 'projector_remote',
    category: 'projector',
    when: [['remote', 'dead']],
    unless: ['missing', 'lamp', 'batteries'],
  },
  {
    id: 'board_calibration',
    category: 'projector',
    when: [['board', 'offset']],
    unless: ['recurring', 'dead', 'lines'],
  },
  {
    id: 'projector_first_checks',
    category: 'projector',
    when: [['no_start'], ['dead']],
    unless: [
      'lamp',
      'board',
      'sound',
      'image',
      'video_cable',
      'remote',
      'beep',
      'several',
      'goes_off',
      'recurring',
      'missing',
      'fault_code',
    ],
    general: true,
  },
  { id: 'power_cut', category: 'power', when: [['electricity', 'cut']], unless: ['breaker', 'ups'] },
  { id: 'ups_beeping', category: 'power', when: [['ups', 'beep']], unless: ['dead'] },
  {
    id: 'air_conditioner_settings',
    category: 'power',
    when: [['air_conditioner', 'not_cooling']],
    unless: ['dead', 'no_start', 'electricity'],
  },
  {
    id: 'unsuitable_site_note',
    category: 'content_filtering',
    when: [['unsuitable']],
  },
  {
    id: 'blocked_site_note',
    category: 'content_filtering',
    when: [['blocked']],
    unless: ['let_through'],
    general: true,
  },
  { id: 'equipment_warranty', category: 'equipment_request', when: [['warranty']] },
  {
    id: 'equipment_delivery_check',
    category: 'equipment_request',
    when: [['promised', 'not_received'], ['not_received']],
    unless: ['warranty', 'to_install'],
  },
  {
    id: 'equipment_request_prepare',
    category: 'equipment_request',
    when: [['need']],
    unless: ['promised'],
    general: true,
  },
]
