import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src/shared/index.ts'
import type { TicketCommand } from '../../../src/tickets/domain/commands.ts'
import type { Ticket } from '../../../src/tickets/index.ts'
import { on } from './support/instants.ts'
import { afterCommand, aTicket, place, type Step, typesOf } from './support/tickets.ts'

const at = on('monday', '10:00')
const later = on('tuesday', '10:00')
const teacher = 'teacher-3'

const taken = () => afterCommand(aTicket(), { type: 'take' }, { at })
const waiting = () => afterCommand(taken(), { type: 'wait', for: 'parts', note: 'câble' }, { at })
const resolved = () => afterCommand(taken(), { type: 'resolve' }, { at })
const closed = () => afterCommand(resolved(), { type: 'confirm' }, { at, by: teacher })
const unqualified = () => aTicket({ report: { category: null } })

/** Everything that an edge can say about a refusal. */
const refusal = (ticket: Ticket, command: TicketCommand, step: Step = { at }) => {
  try {
    afterCommand(ticket, command, step)
  } catch (error) {
    if (error instanceof AppError) return { kind: error.kind, code: error.code, params: error.params }
  }
  return undefined
}

const nothing = { attachments: [] } as const

describe('what is missing is said, with the ticket it is missing from', () => {
  it.each([
    ['a comment', taken, { type: 'comment', text: '', ...nothing }, 'ticket.words_missing'],
    ['a note', taken, { type: 'note', text: '' }, 'ticket.words_missing'],
    ['a question', taken, { type: 'ask', question: '' }, 'ticket.question_missing'],
    ['a return', taken, { type: 'return', to: place('school'), reason: '' }, 'ticket.reason_missing'],
    [
      'a return from the lowest tier',
      taken,
      { type: 'return', to: undefined, reason: 'x' },
      'ticket.nobody_below',
    ],
    [
      'a forward of what nobody has qualified',
      unqualified,
      { type: 'forward', to: place('province'), reason: 'x' },
      'ticket.category_missing',
    ],
    ['a colleague', taken, { type: 'give', to: undefined }, 'ticket.not_a_colleague'],
    ['another ticket', taken, { type: 'merge', into: undefined }, 'ticket.merged_into_nothing'],
    ['a date', taken, { type: 'wait', for: 'parts', note: '', until: at }, 'ticket.date_not_possible'],
  ] as const)('in %s', (_what, before, command, code) => {
    const ticket = before()
    expect(refusal(ticket, command)).toEqual({
      kind: 'invalid',
      code,
      params: { reference: ticket.reference },
    })
  })

  it('in an answer to a question', () => {
    const asked = afterCommand(taken(), { type: 'ask', question: 'Où ?' }, { at })
    expect(refusal(asked, { type: 'answer', text: '', ...nothing })?.code).toBe('ticket.words_missing')
  })
})

describe('words or a picture are enough', () => {
  const picture = [{ id: 'a', name: 'photo.jpg', type: 'image/jpeg', bytes: 10 }]

  it('for a comment and for an answer', () => {
    const asked = afterCommand(taken(), { type: 'ask', question: 'Où ?' }, { at })
    const shown = afterCommand(asked, { type: 'answer', text: '', attachments: picture }, { at, by: teacher })
    expect(shown.state).toEqual({ status: 'taken', by: 'director-2', at })
    const commented = afterCommand(taken(), { type: 'comment', text: '', attachments: picture }, { at })
    expect(commented.timeline.at(-1)).toMatchObject({ type: 'commented', attachments: picture })
  })

  it('for a note, which is kept with its words', () => {
    const noted = afterCommand(taken(), { type: 'note', text: 'Déjà vu' }, { at })
    expect(noted.timeline.at(-1)).toMatchObject({ type: 'noted', text: 'Déjà vu' })
  })
})

describe('once it is over', () => {
  it.each([
    { type: 'give', to: 'director-3' },
    { type: 'qualify', category: 'power' },
    { type: 'return', to: place('school'), reason: 'x' },
    { type: 'wait', for: 'parts', note: '' },
    { type: 'resume' },
    { type: 'answer', text: 'ici', ...nothing },
    { type: 'self_help', article: 'printer_jam' },
    { type: 'merge', into: { id: 'other', reference: 'SN-22222C' } },
    { type: 'absorb', reference: 'SN-22222C', personIds: ['teacher-4'] },
  ] as const)('$type is refused, and it is said where the ticket stands', (command) => {
    const ticket = closed()
    expect(refusal(ticket, command, { at: later })).toEqual({
      kind: 'conflict',
      code: 'ticket.not_possible_now',
      params: { reference: ticket.reference, status: 'closed' },
    })
  })
})

describe('who has it already', () => {
  it('does not take it again, however long ago that was', () => {
    expect(refusal(taken(), { type: 'take' }, { at: later })?.params).toMatchObject({ by: 'director-2' })
  })

  it('is not given it', () => {
    expect(refusal(taken(), { type: 'give', to: 'director-2' })?.code).toBe('ticket.not_possible_now')
    const given = afterCommand(taken(), { type: 'give', to: 'director-3' }, { at })
    expect(given.timeline.at(-1)).toMatchObject({
      type: 'given',
      to: 'director-3',
      previousAssignee: 'director-2',
    })
    expect(given.state).toEqual({ status: 'taken', by: 'director-3', at })
    const first = afterCommand(aTicket(), { type: 'give', to: 'director-3' }, { at })
    expect(first.timeline.at(-1)).not.toHaveProperty('previousAssignee')
    expect(first.clock.acknowledgedAt).toEqual(at)
  })

  it('loses it two minutes later to a colleague who insists, not before', () => {
    const take = (time: Date) => refusal(taken(), { type: 'take' }, { at: time, by: 'director-3' })?.code
    expect(take(new Date(at.getTime() + 119_999))).toBe('ticket.not_possible_now')
    expect(take(new Date(at.getTime() + 120_000))).toBeUndefined()
  })
})

describe('an answer', () => {
  it.each([
    ['nobody asked for', taken],
    ['while it waits for parts', waiting],
  ] as const)('%s is refused', (_when, before) => {
    const answer = { type: 'answer', text: 'Salle 6', ...nothing } as const
    expect(refusal(before(), answer, { at, by: teacher })?.code).toBe('ticket.not_possible_now')
  })

  it('is what resumes; of what does not wait nothing is resumed', () => {
    expect(refusal(taken(), { type: 'resume' })?.code).toBe('ticket.not_possible_now')
    const resumed = afterCommand(waiting(), { type: 'resume' }, { at: later })
    expect(resumed.timeline.at(-1)).toMatchObject({ type: 'resumed', because: 'holder' })
  })
})

describe('a date to ask again', () => {
  const waitUntil = (until: Date) => refusal(taken(), { type: 'wait', for: 'parts', note: '', until })?.code
  const day = 24 * 3_600_000

  it('lies ahead, at most ninety days', () => {
    expect(waitUntil(new Date(at.getTime() + 1))).toBeUndefined()
    expect(waitUntil(new Date(at.getTime() + 90 * day))).toBeUndefined()
    expect(waitUntil(new Date(at.getTime() + 90 * day + 1))).toBe('ticket.date_not_possible')
    expect(waitUntil(new Date(Number.NaN))).toBe('ticket.date_not_possible')
  })
})

describe('qualifying', () => {
  it('tells only what differs', () => {
    const ticket = aTicket({ report: { category: 'computer' } })
    expect(ticket.assessment).toEqual({ impact: 'person', urgency: 'normal' })
    const same = { type: 'qualify', category: 'computer', impact: 'person', urgency: 'normal' } as const
    expect(afterCommand(ticket, same, { at })).toBe(ticket)
    const changed = afterCommand(ticket, { ...same, urgency: 'high' }, { at })
    expect(changed.timeline.at(-1)).not.toHaveProperty('impact')
    expect(changed.assessment).toEqual({ impact: 'person', urgency: 'high' })
    const wider = afterCommand(ticket, { ...same, impact: 'school' }, { at })
    expect(wider.timeline.at(-1)).not.toHaveProperty('urgency')
    expect(wider.assessment).toEqual({ impact: 'school', urgency: 'normal' })
  })
})

describe('how it ends', () => {
  it('with the requester’s yes, or by the advice that helped, which is named', () => {
    expect(closed().state).toEqual({ status: 'closed', at, how: 'confirmed' })
    const helped = afterCommand(
      waiting(),
      { type: 'self_help', article: 'printer_jam' },
      { at: later, by: teacher },
    )
    expect(helped.state).toEqual({ status: 'closed', at: later, how: 'self_help' })
    expect(helped.timeline.at(-1)).toMatchObject({ article: 'printer_jam' })
    expect(helped.clock.pausedAt).toBeUndefined()
  })

  it('keeps what the resolver noted', () => {
    const done = afterCommand(taken(), { type: 'resolve', note: 'Câble changé' }, { at })
    expect(done.state).toMatchObject({ status: 'resolved', note: 'Câble changé' })
    expect(resolved().state).not.toHaveProperty('note')
  })

  it('says what stands in the way of reopening', () => {
    const ticket = closed()
    const tooLate = refusal(ticket, { type: 'reopen', reason: 'x' }, { at: on('friday', '10:00') })
    expect(tooLate).toBeUndefined()
    const months = refusal(ticket, { type: 'reopen', reason: 'x' }, { at: new Date('2027-02-01T09:00:00Z') })
    expect(months).toEqual({
      kind: 'conflict',
      code: 'ticket.too_late_to_reopen',
      params: { reference: ticket.reference, status: 'closed' },
    })
    // a resolution without an answer never grows old: it closes first
    expect(
      refusal(resolved(), { type: 'reopen', reason: 'x' }, { at: new Date('2027-02-01T09:00:00Z') }),
    ).toBe(undefined)
  })
})

describe('several tickets that are one fault', () => {
  const absorb = (ticket: Ticket, reference: string, ...personIds: string[]) =>
    afterCommand(ticket, { type: 'absorb', reference, personIds }, { at, by: teacher })
  const part = (ticket: Ticket, reference: string) =>
    afterCommand(ticket, { type: 'part', reference }, { at, by: teacher })

  it('never make the requester a follower of the own ticket', () => {
    expect(absorb(aTicket(), 'SN-AAAAAA', teacher, 'teacher-4').followers).toEqual(['teacher-4'])
  })

  it('let go only of whom they brought, and of nobody who came with another, too', () => {
    const both = absorb(
      absorb(taken(), 'SN-AAAAAA', 'teacher-4', 'teacher-5'),
      'SN-BBBBBB',
      'teacher-5',
      'teacher-6',
    )
    expect(both.followers).toEqual(['teacher-4', 'teacher-5', 'teacher-6'])
    expect(part(both, 'SN-AAAAAA').followers).toEqual(['teacher-5', 'teacher-6'])
    expect(part(both, 'SN-BBBBBB').followers).toEqual(['teacher-4', 'teacher-5'])
  })

  it('part from nobody they never took in', () => {
    const one = absorb(aTicket(), 'SN-AAAAAA', 'teacher-4')
    expect(part(one, 'SN-CCCCCC')).toBe(one)
    expect(typesOf(part(one, 'SN-AAAAAA'))).toEqual(['opened', 'absorbed', 'parted'])
  })
})

describe('taking back', () => {
  it('is possible for five minutes to the millisecond, and says why not afterwards', () => {
    const ticket = taken()
    const undo = (after: number, by = 'director-2') =>
      refusal(ticket, { type: 'undo' }, { at: new Date(at.getTime() + after), by })
    expect(undo(300_000)).toBeUndefined()
    const params = { reference: ticket.reference, status: 'taken' }
    expect(undo(300_001)).toEqual({ kind: 'conflict', code: 'ticket.too_late_to_undo', params })
    expect(undo(1, teacher)).toEqual({ kind: 'conflict', code: 'ticket.nothing_to_undo', params })
  })
})
