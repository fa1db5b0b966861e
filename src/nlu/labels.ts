/** The names shared by the corpus, the classifier, the dialogs and every evaluation file (docs/labels.md). */
export const VARIETIES = ['msa', 'darija', 'arabizi', 'fr', 'mixed'] as const
export type Variety = (typeof VARIETIES)[number]

export const INTENTS = [
  'report_fault',
  'ticket_status',
  'list_tickets',
  'add_comment',
  'confirm_resolved',
  'reopen',
  'cancel',
  'escalate',
  'talk_to_human',
  'take_ticket',
  'resolve_ticket',
  'forward_ticket',
  'statistics',
  'ask_requester',
  'wait_ticket',
  'undo',
  'declare_absence',
  'vouch',
  'set_preferences',
  'greet',
  'thank',
  'goodbye',
  'help',
  'change_language',
  'affirm',
  'deny',
  'out_of_scope',
] as const
export type Intent = (typeof INTENTS)[number]

export const FAULT_CATEGORIES = [
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
export type FaultCategory = (typeof FAULT_CATEGORIES)[number]

export const ENTITY_KEYS = [
  'ticket',
  'school_code',
  'room',
  'since',
  'quantity',
  'operator',
  'urgency',
  'unit',
] as const
export type EntityKey = (typeof ENTITY_KEYS)[number]

/** Values as typed; only `quantity` is a number. */
export type Entities = { [K in Exclude<EntityKey, 'quantity'>]?: string } & { quantity?: number }
