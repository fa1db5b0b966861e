import { describe, expect, it } from 'vitest'
import { asShownTo, withoutWords } from '../../../../src/tickets/domain/access/withhold.ts'
import type { TicketEvent, TicketEventBody } from '../../../../src/tickets/domain/history/events.ts'
import type { Report, Ticket, TicketState } from '../../../../src/tickets/index.ts'

const SECRET = 'mot de passe de Samira'
const AT = new Date('2026-11-30T09:00:00Z')
const LATER = new Date('2026-12-02T09:00:00Z')

const photo = { id: 'f1', name: `${SECRET}.jpg`, type: 'image/jpeg', bytes: 10 }
const report: Report = {
  text: SECRET,
  category: 'account_access',
  room: SECRET,
  since: SECRET,
  sinceAt: AT,
  quantity: 2,
  operator: SECRET,
  urgency: SECRET,
  attachments: [photo],
}
const kept = { text: '', category: 'account_access', attachments: [] }

const event = (body: TicketEventBody): TicketEvent => ({
  id: 't:1',
  at: AT,
  by: 'p1',
  commandId: 'c1',
  ...body,
})

const ticketWith = (parts: Partial<Ticket>): Ticket =>
  ({
    id: 't',
    reference: 'SN-AAAAAA',
    requesterId: 'p1',
    category: 'account_access',
    private: true,
    report,
    state: { status: 'unassigned' },
    timeline: [],
    followers: [],
    ...parts,
  }) as unknown as Ticket

const shownEvent = (body: TicketEventBody) =>
  withoutWords(ticketWith({ timeline: [event(body)] })).timeline[0]
const shownState = (state: TicketState) => withoutWords(ticketWith({ state })).state

const deadlines = { acknowledgeDueAt: AT, resolveDueAt: LATER }

/** Each kind of event with words in it, and what is left of it: nothing less than the facts, nothing more. */
const EVENTS: [TicketEventBody, object][] = [
  [
    { type: 'opened', report, tier: 'school', unitId: 'u' },
    { type: 'opened', report: kept, tier: 'school', unitId: 'u' },
  ],
  [
    { type: 'amended', report },
    { type: 'amended', report: kept },
  ],
  [
    { type: 'details_amended', from: { room: SECRET }, to: { room: SECRET }, words: SECRET },
    { type: 'details_amended', from: {}, to: {} },
  ],
  [
    { type: 'forwarded', fromTier: 'school', toTier: 'province', toUnitId: 'd', reason: SECRET },
    { type: 'forwarded', fromTier: 'school', toTier: 'province', toUnitId: 'd', reason: '' },
  ],
  [
    { type: 'returned', fromTier: 'province', toTier: 'school', toUnitId: 'u', reason: SECRET },
    { type: 'returned', fromTier: 'province', toTier: 'school', toUnitId: 'u', reason: '' },
  ],
  [
    { type: 'reopened', reason: SECRET, assignee: 'p2' },
    { type: 'reopened', reason: '', assignee: 'p2' },
  ],
  [
    { type: 'cancelled', reason: SECRET },
    { type: 'cancelled', reason: '' },
  ],
  [
    { type: 'asked', question: SECRET, until: LATER },
    { type: 'asked', question: '', until: LATER },
  ],
  [
    { type: 'answered', text: SECRET, attachments: [photo] },
    { type: 'answered', text: '', attachments: [] },
  ],
  [
    { type: 'commented', text: SECRET, attachments: [photo] },
    { type: 'commented', text: '', attachments: [] },
  ],
  [
    { type: 'noted', text: SECRET },
    { type: 'noted', text: '' },
  ],
  [
    { type: 'pressed', text: SECRET },
    { type: 'pressed', text: '' },
  ],
  [
    { type: 'set_waiting', for: 'parts', until: LATER, note: SECRET },
    { type: 'set_waiting', for: 'parts', until: LATER, note: '' },
  ],
  [
    { type: 'resolved', note: SECRET, remindAt: AT, closeAt: LATER },
    { type: 'resolved', remindAt: AT, closeAt: LATER },
  ],
  [
    { type: 'rated', satisfied: false, words: SECRET },
    { type: 'rated', satisfied: false },
  ],
]

/** Nobody wrote anything in these: they are shown as they are. */
const WORDLESS: TicketEventBody[] = [
  { type: 'taken', previousAssignee: 'p3' },
  { type: 'given', to: 'p3' },
  { type: 'qualified', category: 'account_access', impact: 'person', urgency: 'high' },
  {
    type: 'escalated',
    clock: 'resolve',
    fromTier: 'school',
    fromUnitId: 'u',
    toTier: 'province',
    toUnitId: 'd',
  },
  { type: 'warned', clock: 'resolve', dueAt: LATER },
  { type: 'deadlines_moved', because: 'policy', from: deadlines, to: deadlines },
  { type: 'breached', clock: 'resolve' },
  { type: 'resumed', because: 'holder' },
  { type: 'confirmation_reminded', closeAt: LATER },
  { type: 'closed', how: 'confirmed' },
  { type: 'merged', into: 't2', intoReference: 'SN-BBBBBB' },
  { type: 'absorbed', reference: 'SN-BBBBBB', personIds: ['p4'] },
  { type: 'parted', reference: 'SN-BBBBBB', personIds: ['p4'] },
  { type: 'undone', undoes: 't:1', what: 'taken' },
]

describe('a personal matter, as shown to those who may only know that it exists', () => {
  it.each(EVENTS)('of "$type" tells that it happened, when and by whom, and no word', (body, left) => {
    expect(shownEvent(body)).toStrictEqual({ id: 't:1', at: AT, by: 'p1', commandId: 'c1', ...left })
  })

  it.each(WORDLESS)('leaves "$type" as it is', (body) => {
    expect(shownEvent(body)).toStrictEqual(event(body))
  })

  it('says of the report its kind alone, and that it is grave where it is', () => {
    expect(withoutWords(ticketWith({})).report).toStrictEqual(kept)
    const grave = ticketWith({ report: { ...report, danger: true, whole: true } })
    expect(withoutWords(grave).report).toStrictEqual({ ...kept, danger: true, whole: true })
  })

  it('says where it stands, without the question or the note', () => {
    const waiting = { status: 'waiting', for: 'requester', by: 'p2', at: AT, until: LATER } as const
    expect(shownState({ ...waiting, question: SECRET })).toStrictEqual(waiting)
    const end = { remindAt: AT, closeAt: LATER, reminded: false }
    const resolved = { status: 'resolved', by: 'p2', at: AT, ...end } as const
    expect(shownState({ ...resolved, note: SECRET })).toStrictEqual(resolved)
    const taken = { status: 'taken', by: 'p2', at: AT } as const
    expect(shownState(taken)).toStrictEqual(taken)
  })

  it('keeps every other fact of the ticket, and changes nothing of the ticket itself', () => {
    const ticket = ticketWith({ timeline: [event({ type: 'noted', text: SECRET })] })
    const { report: _r, state: _s, timeline: _t, ...facts } = ticket
    expect(withoutWords(ticket)).toMatchObject(facts)
    expect(JSON.stringify(withoutWords(ticket))).not.toContain('Samira')
    expect(ticket.report.text).toBe(SECRET)
  })

  it('is whole for its requester', () => {
    const ticket = ticketWith({})
    const person = { id: 'p1', memberships: [] } as never
    expect(asShownTo({ person, ticket, people: [], at: AT })).toBe(ticket)
    const other = { id: 'p9', memberships: [] } as never
    expect(asShownTo({ person: other, ticket, people: [], at: AT }).report).toStrictEqual(kept)
  })
})
