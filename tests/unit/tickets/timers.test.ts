import { describe, expect, it } from 'vitest'
import { expiredClock, nextTimerAt } from '../../../src/tickets/domain/clocks/due.ts'
import type { Ticket } from '../../../src/tickets/index.ts'
import { local, on } from './support/instants.ts'
import { afterCommand, afterTimer, aTicket, place, typesOf } from './support/tickets.ts'

const HOUR = 3_600_000
const at = on('monday', '10:00')
const province = place('province')
const asked = { type: 'ask', question: 'Quelle salle ?' } as const
const answered = { type: 'answer', text: 'Salle 6', attachments: [] } as const
const by = 'teacher-3'

const taken = () => afterCommand(aTicket(), { type: 'take' }, { at })

describe('a pause', () => {
  it('that begins when the time is just spent, or later, changes no deadline and saves none', () => {
    for (const time of ['09:00', '10:00']) {
      const late = afterCommand(taken(), asked, { at: on('wednesday', time) })
      const back = afterCommand(late, answered, { at: on('thursday', '10:00'), by })
      const { resolveDueAt, resolveWarnAt, acknowledgedAt } = taken().clock
      expect(back.clock).toMatchObject({ resolveDueAt, resolveWarnAt, acknowledgedAt })
      expect(back.clock.pausedMs).toBe(0)
    }
  })

  it('after the warning moves the deadline only: nobody is warned twice', () => {
    const warned = afterTimer(taken(), on('tuesday', '13:00'), province)
    const waiting = afterCommand(warned, asked, { at: on('tuesday', '15:00') })
    const back = afterCommand(waiting, answered, { at: on('wednesday', '15:00'), by })
    expect(back.clock.resolveWarnAt).toEqual(on('tuesday', '13:00'))
    expect(back.clock.resolveDueAt).toEqual(on('thursday', '09:00'))
    expect(nextTimerAt(back)).toEqual(on('thursday', '09:00'))
  })

  it('adds to those before it', () => {
    const once = afterCommand(afterCommand(taken(), asked, { at }), answered, {
      at: on('monday', '11:00'),
      by,
    })
    const twice = afterCommand(afterCommand(once, asked, { at: on('monday', '12:00') }), answered, {
      at: on('monday', '14:00'),
      by,
    })
    expect(twice.clock.pausedMs).toBe(3 * HOUR)
  })
})

describe('a deadline that moves', () => {
  const rule = { warnBefore: { share: 0.25 }, validFrom: Number.NEGATIVE_INFINITY }
  const retarget = { type: 'retarget', because: 'policy' } as const
  const under = (acknowledge: number, resolve: number) => ({
    rules: [{ ...rule, acknowledgeWithin: { hours: acknowledge }, resolveWithin: { hours: resolve } }],
  })

  it('is told even when the other one stays', () => {
    for (const rules of [under(4, 8), under(2, 16)]) {
      const moved = afterCommand(aTicket(), retarget, { at, by: null, rules })
      expect(typesOf(moved)).toEqual(['opened', 'deadlines_moved'])
    }
    const same = aTicket()
    expect(afterCommand(same, retarget, { at, by: null, rules: under(4, 16) })).toBe(same)
  })

  it('and is put off is warned of again; one that comes nearer is not', () => {
    const warned = afterTimer(aTicket(), on('monday', '12:00'), province)
    const under12 = (acknowledge: number) =>
      afterCommand(warned, retarget, { at: on('monday', '12:10'), by: null, rules: under(acknowledge, 16) })
    expect(nextTimerAt(under12(8))).toEqual(on('monday', '15:00'))
    const again = afterTimer(under12(8), on('monday', '15:00'), province)
    expect(again.timeline.at(-1)).toMatchObject({ type: 'warned', dueAt: on('tuesday', '09:00') })
    expect(under12(3.5).clock.warned).toEqual(['acknowledge'])
    expect(nextTimerAt(under12(3.5))).toEqual(on('monday', '12:30'))
  })

  it('and is put off after it had passed is told again when it passes', () => {
    const alerted = afterTimer(aTicket({ tier: 'centre' }), on('monday', '13:00'))
    expect(alerted.clock.breachesAlerted).toEqual(['acknowledge'])
    const step = { at: on('monday', '13:30'), by: null, rules: under(8, 40) }
    const later = afterTimer(afterCommand(alerted, retarget, step), on('tuesday', '09:00'))
    expect(typesOf(later)).toEqual(['opened', 'breached', 'deadlines_moved', 'breached'])
  })

  it('gives a ticket from before there were warnings its own, once', () => {
    const { warned: _, acknowledgeWarnAt: __, resolveWarnAt: ___, ...old } = aTicket().clock
    const ticket: Ticket = { ...aTicket(), clock: old }
    expect(nextTimerAt(ticket)).toEqual(on('monday', '13:00'))
    const moved = afterCommand(ticket, retarget, { at, by: null, rules: under(8, 16) })
    expect(nextTimerAt(moved)).toEqual(on('monday', '15:00'))
    const warned = afterTimer(moved, on('monday', '15:00'), province)
    expect(warned.clock.warned).toEqual(['acknowledge'])
    expect(nextTimerAt(warned)).toEqual(on('tuesday', '09:00'))
  })
})

describe('a warning', () => {
  it('names the deadline that is near', () => {
    const first = afterTimer(aTicket(), on('monday', '12:00'), province)
    expect(first.timeline.at(-1)).toMatchObject({ clock: 'acknowledge', dueAt: on('monday', '13:00') })
    const later = afterCommand(first, { type: 'take' }, { at: on('monday', '12:30') })
    const second = afterTimer(later, on('tuesday', '13:00'), province)
    expect(second.timeline.at(-1)).toMatchObject({ clock: 'resolve', dueAt: on('wednesday', '09:00') })
    expect(second.clock.warned).toEqual(['acknowledge', 'resolve'])
    expect(expiredClock(second, on('tuesday', '13:00'))).toBeUndefined()
  })
})

describe('a clock that runs out', () => {
  it('takes a ticket away although it had been forwarded and returned before: that was a decision', () => {
    const forwarded = afterCommand(taken(), { type: 'forward', to: province, reason: 'x' }, { at })
    const returned = afterCommand(forwarded, { type: 'return', to: place('school'), reason: 'y' }, { at })
    const climbed = afterTimer(returned, on('monday', '14:00'), province)
    expect(typesOf(climbed).at(-1)).toBe('escalated')
  })

  it('only alerts at a tier that has lost it to its clock before, and climbs from the next one all the same', () => {
    const lost = afterTimer(aTicket(), on('monday', '13:00'), province)
    const returned = afterCommand(
      lost,
      { type: 'return', to: place('school'), reason: 'y' },
      { at: on('monday', '14:00') },
    )
    const alerted = afterTimer(returned, on('tuesday', '10:00'), province)
    expect(alerted.timeline.at(-1)).toMatchObject({ type: 'breached', clock: 'acknowledge' })
    expect(alerted).toMatchObject({ tier: 'school', state: { status: 'unassigned' } })
    const forwarded = afterCommand(
      alerted,
      { type: 'forward', to: province, reason: 'x' },
      { at: on('tuesday', '11:00') },
    )
    expect(typesOf(afterTimer(forwarded, on('wednesday', '09:00'), place('region'))).at(-1)).toBe('escalated')
  })
})

describe('the question whether it works again', () => {
  const resolved = () => afterCommand(aTicket(), { type: 'resolve' }, { at })
  const reminder = (time: Date) => afterTimer(resolved(), time).timeline.at(-1)

  it('is asked again half-way, not a minute before', () => {
    const ticket = resolved()
    expect(afterTimer(ticket, on('tuesday', '13:59'))).toBe(ticket)
    expect(reminder(on('tuesday', '14:00'))).toMatchObject({ type: 'confirmation_reminded' })
    expect(reminder(on('tuesday', '14:00'))).not.toHaveProperty('closeAt')
    expect(reminder(on('thursday', '09:59'))).not.toHaveProperty('closeAt')
  })

  it('leaves a day and a half more when the reminder itself came too late', () => {
    expect(reminder(on('thursday', '10:00'))).toMatchObject({ closeAt: on('friday', '14:00') })
    const late = afterTimer(resolved(), local('2026-12-07T09:00'))
    expect(late.state).toMatchObject({
      status: 'resolved',
      reminded: true,
      closeAt: local('2026-12-08T13:00'),
    })
    expect(afterTimer(late, local('2026-12-08T12:59'))).toBe(late)
  })
})

describe('what is over', () => {
  const over = {
    closed: () =>
      afterCommand(afterCommand(taken(), { type: 'resolve' }, { at }), { type: 'confirm' }, { at, by }),
    cancelled: () => afterCommand(taken(), { type: 'cancel', reason: 'x' }, { at, by }),
    merged: () =>
      afterCommand(taken(), { type: 'merge', into: { id: 'other', reference: 'SN-22222C' } }, { at, by }),
  }

  it.each(['closed', 'cancelled', 'merged'] as const)(
    '%s, has no timer, and no clock that runs',
    (status) => {
      const ticket = over[status]()
      expect(ticket.state.status).toBe(status)
      expect(nextTimerAt(ticket)).toBeUndefined()
      expect(afterTimer(ticket, local('2027-03-01T09:00'), province)).toBe(ticket)
      expect(expiredClock(ticket, local('2027-03-01T09:00'))).toBeUndefined()
    },
  )
})

describe('what an incident explains', () => {
  const timer = (ticket: Ticket, at: Date, isExplained = true) =>
    afterCommand(ticket, { type: 'timer', escalateTo: province, isExplained }, { at, by: null })

  it('climbs nowhere while that runs: its clock begins anew, and who has taken it is known still', () => {
    const late = on('thursday', '10:00')
    const held = timer(taken(), late)
    expect(held.timeline.at(-1)).toMatchObject({ type: 'deadlines_moved', because: 'incident', by: null })
    expect(held.tier).toBe(taken().tier)
    expect(held.clock.acknowledgedAt).toEqual(taken().clock.acknowledgedAt)
    expect(held.clock.resolveDueAt.getTime()).toBeGreaterThan(late.getTime())
    expect(expiredClock(held, late)).toBeUndefined()
  })

  it('is warned of nobody, and untouched before its time', () => {
    expect(typesOf(timer(aTicket(), on('monday', '09:30')))).toEqual(typesOf(aTicket()))
    const warned = nextTimerAt(aTicket()) as Date
    expect(typesOf(timer(aTicket(), warned)).at(-1)).toBe('deadlines_moved')
    expect(typesOf(timer(aTicket(), warned, false)).at(-1)).toBe('warned')
  })
})
