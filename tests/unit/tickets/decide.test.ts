import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src/shared/index.ts'
import { on } from './support/instants.ts'
import { afterCommand, aTicket, place, refusalOf, typesOf } from './support/tickets.ts'

const at = on('monday', '10:00')
const later = on('tuesday', '10:00')
const teacher = 'teacher-3'
const province = place('province')

const taken = () => afterCommand(aTicket(), { type: 'take' }, { at })
const resolved = () => afterCommand(taken(), { type: 'resolve', note: 'Redémarré' }, { at })
const closed = () => afterCommand(resolved(), { type: 'confirm' }, { at, by: teacher })

describe('handling', () => {
  it('refuses a colleague who presses "take" at the same moment, and says who has it', () => {
    const attempt = () =>
      afterCommand(taken(), { type: 'take' }, { at: on('monday', '10:01'), by: 'province-oujda-1' })
    expect(attempt).toThrow(AppError)
    try {
      attempt()
    } catch (error) {
      expect((error as AppError).params).toMatchObject({ status: 'taken', by: 'director-2' })
    }
  })

  it('lets a colleague take over later, and remembers from whom', () => {
    const over = afterCommand(taken(), { type: 'take' }, { at: later, by: 'province-oujda-1' })
    expect(over.state).toMatchObject({ status: 'taken', by: 'province-oujda-1' })
    expect(over.timeline.at(-1)).toMatchObject({ previousAssignee: 'director-2' })
    expect(refusalOf(over, { type: 'take' }, { at: later, by: 'province-oujda-1' })).toBe(
      'ticket.not_possible_now',
    )
  })

  it('a ticket taken over while a question is out keeps waiting for the answer', () => {
    const asked = afterCommand(taken(), { type: 'ask', question: 'Quelle salle ?' }, { at })
    const over = afterCommand(asked, { type: 'take' }, { at: later, by: 'province-oujda-1' })
    expect(over.state).toMatchObject({
      status: 'waiting',
      question: 'Quelle salle ?',
      by: 'province-oujda-1',
    })
    expect(over.clock.pausedAt).toEqual(at)
  })

  it('forwards with a reason to the unit above, where nobody has it yet', () => {
    const forwarded = afterCommand(
      taken(),
      { type: 'forward', to: province, reason: 'Il faut un technicien' },
      { at },
    )
    expect(forwarded).toMatchObject({ tier: 'province', unitId: 'DP-OUJDA', state: { status: 'unassigned' } })
    expect(forwarded.clock.acknowledgedAt).toBeUndefined()
    expect(refusalOf(taken(), { type: 'forward', to: province, reason: '' }, { at })).toBe(
      'ticket.reason_missing',
    )
    expect(refusalOf(taken(), { type: 'forward', to: undefined, reason: 'x' }, { at })).toBe(
      'ticket.nobody_above',
    )
  })

  it('resolves without having been taken', () => {
    const done = afterCommand(aTicket(), { type: 'resolve' }, { at })
    expect(done.state).toMatchObject({ status: 'resolved', by: 'director-2' })
    expect(typesOf(done)).toEqual(['opened', 'resolved'])
  })

  it('makes a ticket private with its category, and says nothing when the category is the same', () => {
    const qualified = afterCommand(taken(), { type: 'qualify', category: 'account_access' }, { at })
    expect(qualified).toMatchObject({ category: 'account_access', private: true })
    expect(afterCommand(qualified, { type: 'qualify', category: 'account_access' }, { at })).toBe(qualified)
  })
})

describe('the end of a ticket', () => {
  it('is closed by the requester, and reopened for the person who resolved it, with a new clock', () => {
    const again = afterCommand(
      closed(),
      { type: 'reopen', reason: 'Même panne', assignee: 'director-2' },
      { at: later, by: teacher },
    )
    expect(again).toMatchObject({ tier: 'school', state: { status: 'taken', by: 'director-2' } })
    expect(again.clock.resolveDueAt).toEqual(on('thursday', '10:00'))
  })

  it('is reopened for the whole queue when that person is gone', () => {
    const again = afterCommand(closed(), { type: 'reopen', reason: '' }, { at: later, by: teacher })
    expect(again.state).toEqual({ status: 'unassigned' })
    expect(again.clock.acknowledgedAt).toBeUndefined()
  })

  it('cannot be undone after seven working days', () => {
    const reopen = { type: 'reopen', reason: 'Encore' } as const
    const by = teacher
    expect(refusalOf(closed(), reopen, { at: new Date('2026-12-02T09:59:00Z'), by })).toBeUndefined()
    expect(refusalOf(closed(), reopen, { at: new Date('2026-12-02T10:01:00Z'), by })).toBe(
      'ticket.too_late_to_reopen',
    )
  })

  it('lets words come after it, and is not undone by them', () => {
    const thanked = afterCommand(
      closed(),
      { type: 'comment', text: 'Merci', attachments: [] },
      { at: later, by: teacher },
    )
    expect(thanked.state.status).toBe('closed')
    expect(typesOf(thanked).at(-1)).toBe('commented')
  })

  it.each([
    { type: 'take' },
    { type: 'resolve' },
    { type: 'confirm' },
    { type: 'ask', question: '?' },
    { type: 'forward', to: province, reason: 'x' },
    { type: 'press', text: '', escalateTo: province },
    { type: 'cancel', reason: '' },
  ] as const)('refuses $type afterwards', (command) => {
    expect(refusalOf(closed(), command, { at: later })).toBe('ticket.not_possible_now')
  })

  it('cancelled, does not come back', () => {
    const cancelled = afterCommand(taken(), { type: 'cancel', reason: 'Erreur' }, { at, by: teacher })
    expect(refusalOf(cancelled, { type: 'reopen', reason: '' }, { at, by: teacher })).toBe(
      'ticket.not_possible_now',
    )
  })
})

describe('pressing', () => {
  const press = { type: 'press', text: 'Toujours rien', escalateTo: province } as const

  it('is recorded while there is time', () => {
    const pressed = afterCommand(taken(), press, { at: later, by: teacher })
    expect(pressed.tier).toBe('school')
    expect(typesOf(pressed)).toEqual(['opened', 'taken', 'pressed'])
  })

  it('moves the ticket up when the deadline has passed', () => {
    const pressed = afterCommand(taken(), press, { at: on('wednesday', '09:30'), by: teacher })
    expect(typesOf(pressed).slice(-2)).toEqual(['pressed', 'escalated'])
    expect(pressed).toMatchObject({ tier: 'province', version: 3 })
  })
})

describe('the timeline', () => {
  it('knows each command once: the same id again changes nothing', () => {
    const commented = afterCommand(
      taken(),
      { type: 'comment', text: 'Salle 6', attachments: [] },
      { at, commandId: 'inbox-1:1' },
    )
    expect(afterCommand(commented, { type: 'resolve' }, { at, commandId: 'inbox-1:1' })).toBe(commented)
  })

  it('numbers its events without gaps, and never runs backwards when two clocks differ', () => {
    const early = afterCommand(
      taken(),
      { type: 'comment', text: 'a', attachments: [] },
      { at: on('monday', '09:59') },
    )
    expect(early.timeline.map(({ id }) => id.slice(early.id.length))).toEqual([':1', ':2', ':3'])
    expect(early.timeline.at(-1)?.at).toEqual(at)
  })
})

describe('satisfaction', () => {
  const rate = { type: 'rate', satisfied: false, words: 'Trop long' } as const

  it('is said once the ticket is closed, and changes nothing else', () => {
    const rated = afterCommand(closed(), rate, { at: later, by: teacher })
    expect(rated.state.status).toBe('closed')
    expect(rated.timeline.at(-1)).toMatchObject({ type: 'rated', satisfied: false, words: 'Trop long' })
    expect(refusalOf(resolved(), rate, { at: later, by: teacher })).toBe('ticket.not_possible_now')
  })
})
