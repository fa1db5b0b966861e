import type {
  Equipment,
  Line,
  Membership,
  Person,
  Role,
  Unit,
  UnitKind,
} from '../../../src/directory/index.ts'
import type { Language } from '../../../src/shared/index.ts'
import type { Report, Ticket, TicketEvent, TicketEventBody } from '../../../src/tickets/index.ts'

export const NOW = new Date('2026-11-24T10:00:00Z')
const LATER = new Date('2026-11-24T14:00:00Z')
const CLOCK = {
  startedAt: NOW,
  acknowledgeDueAt: LATER,
  resolveDueAt: new Date('2026-11-26T16:30:00Z'),
  breachesAlerted: [],
} as const

export const aReport = (parts: Partial<Report> = {}): Report => ({
  text: 'الطابعة ما خداماش فالقاعة 3',
  category: 'printer',
  room: 'القاعة 3',
  sinceAt: new Date('2026-11-22T09:00:00Z'),
  attachments: [],
  ...parts,
})

type Step = TicketEventBody & { readonly by?: string | null; readonly commandId?: string }

/** Distributes over the union, so that each step keeps its own fields. */
const toEvent = ({ by = null, commandId, ...body }: Step, ticketId: string, ordinal: number): TicketEvent =>
  ({
    ...body,
    id: `${ticketId}:${ordinal}`,
    at: NOW,
    by,
    commandId: commandId ?? `c${ordinal}`,
  }) as TicketEvent

/** A ticket of school 1 opened by the teacher, then whatever steps are given; its last event is what tests look at. */
export const aTicket = (steps: readonly Step[] = [], parts: Partial<Ticket> = {}): Ticket => {
  const id = parts.id ?? 'k1'
  const report = parts.report ?? aReport()
  const opened: Step = { type: 'opened', report, tier: 'school', unitId: 'school', by: 'teacher' }
  return {
    id,
    reference: 'SN-7F3K2Q',
    version: 1 + steps.length,
    requesterId: 'teacher',
    originUnitId: 'school',
    originPath: ['centre', 'region', 'province', 'school'],
    tier: 'school',
    unitId: 'school',
    report,
    category: report.category,
    private: false,
    assessment: { impact: 'room', urgency: 'normal' },
    service: null,
    followers: [],
    openedAt: NOW,
    updatedAt: NOW,
    state: { status: 'unassigned' },
    clock: CLOCK,
    timeline: [opened, ...steps].map((step, index) => toEvent(step, id, index + 1)),
    ...parts,
  }
}

export const lastEvent = (ticket: Ticket): TicketEvent => ticket.timeline.at(-1) as TicketEvent

export const toProvince = {
  type: 'forwarded',
  fromTier: 'school',
  toTier: 'province',
  toUnitId: 'province',
  reason: 'il faut un technicien',
  by: 'director',
} as const

export const climbsTo = (toTier: 'province' | 'region', from: 'school' | 'province') =>
  ({
    type: 'escalated',
    clock: 'acknowledge',
    fromTier: from,
    fromUnitId: from,
    toTier,
    toUnitId: toTier,
  }) as const

export const aPerson = (id: string, unitId: string, role: Role, language: Language = 'fr'): Person => {
  const membership: Membership = { unitId, role, from: new Date('2025-09-01') }
  return { id, name: { ar: `اسم ${id}`, fr: `Nom ${id}` }, language, memberships: [membership] }
}

export const FROM_ABOVE = ['centre', 'region', 'province', 'school']
const aUnit = (id: string, kind: UnitKind): Unit => ({
  id,
  code: id,
  kind,
  name: { ar: `وحدة ${id}`, fr: `Unité ${id}` },
  parentId: null,
  path: FROM_ABOVE.slice(0, FROM_ABOVE.indexOf(id) + 1),
})

export const PEOPLE: readonly Person[] = [
  aPerson('teacher', 'school', 'staff', 'ar'),
  aPerson('director', 'school', 'director', 'fr'),
  aPerson('supervisor', 'province', 'supervisor', 'fr'),
  aPerson('member', 'province', 'member', 'ar'),
  aPerson('delegate', 'province', 'delegate', 'fr'),
  aPerson('engineer', 'region', 'supervisor', 'fr'),
  aPerson('centre', 'centre', 'supervisor', 'ar'),
]
export const UNITS: readonly Unit[] = [
  aUnit('school', 'school'),
  aUnit('province', 'province'),
  aUnit('region', 'region'),
  aUnit('centre', 'centre'),
]

export const LINES: readonly Line[] = [
  { id: 'l1', unitId: 'school', operator: 'inwi', contract: 'IN-4471', kind: 'fibre', speedMbps: 100 },
]
export const EQUIPMENT: readonly Equipment[] = [
  {
    id: 'q1',
    unitId: 'school',
    kind: 'printer',
    label: 'HP LaserJet Pro M404',
    room: 'القاعة 3',
    serial: 'PHB-77',
    supplier: 'Oriental Bureautique',
    warrantyUntil: new Date('2027-09-15T13:00:00Z'),
  },
]
