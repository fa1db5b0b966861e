import { describe, expect, it } from 'vitest'
import { judgeStays } from '../../../../src/tickets/domain/policy/dry-run/judge.ts'
import { type Stay, staysOf } from '../../../../src/tickets/domain/policy/dry-run/stays.ts'
import { readPolicy } from '../../../../src/tickets/index.ts'
import { calendarOf, version } from '../calendar/rule-sets.ts'
import { local } from '../support/instants.ts'
import { afterCommand, afterTimer, aTicket, place } from '../support/tickets.ts'

/** Ramadan 2026 as announced: from Thursday 19 February to Friday 20 March, its feast on the week-end. */
const announced = version('MEN', {
  ramadan: [{ from: '2026-02-19', to: '2026-03-20' }],
  holidays: [{ from: '2026-03-21', to: '2026-03-22', name: 'Aïd Al-Fitr', observes: 'eid_al_fitr' }],
})
const calendar = calendarOf([[announced]])
const unitPath = ['MEN', 'AREF-OR', 'DP-OUJDA', '10102B']

const judged = (stays: readonly Stay[], ...rules: object[]) => {
  const read = readPolicy(JSON.stringify({ rules }))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return judgeStays(stays, () => ({ policy: read.value, calendar, unitPath }))
}

/** Hours to acknowledge and to resolve; a warning one hour before. */
const within = (acknowledge: number, resolve: number, conditions: object = {}) => ({
  acknowledgeWithin: { hours: acknowledge },
  resolveWithin: { hours: resolve },
  warnBefore: { hours: 1 },
  ...conditions,
})

/** Opened on Thursday 12 March at 13:00, in Ramadan: 2 h are left of that day, 6 h make a day. */
const opened = () => aTicket({ at: local('2026-03-12T13:00') })
/** Taken on Friday 13 March at 11:00: after 2 + 2 hours. */
const taken = () => afterCommand(opened(), { type: 'take' }, { at: local('2026-03-13T11:00') })
const resolvedAt = (ticket: ReturnType<typeof taken>, at: string) =>
  afterCommand(ticket, { type: 'resolve' }, { at: local(at) })

const now = local('2026-03-31T12:00')
const NONE = { warnings: 0, breaches: 0, escalations: 0, cutShort: false }

describe('a dry run, reckoned by hand', () => {
  it('misses the acknowledgement in Ramadan hours', () => {
    const stays = staysOf(resolvedAt(taken(), '2026-03-13T12:00'), now)
    expect(judged(stays, within(5.5, 100))).toEqual([NONE])
    // 4 h until it was taken: warned at 3.5 h, missed at 4 h
    expect(judged(stays, within(4.5, 100))).toEqual([{ ...NONE, warnings: 1 }])
    expect(judged(stays, within(4, 100))).toEqual([{ ...NONE, warnings: 1, breaches: 1, escalations: 1 }])
  })

  it('counts nothing over the week-end, and the longer hours after Ramadan', () => {
    // Thu 2, Fri 6 and the week-end; Mon 16 to Fri 20 March 6 h a day, the feast, then Mon 23 March from 08:30
    const stays = staysOf(resolvedAt(taken(), '2026-03-23T10:30'), now)
    expect(judged(stays, within(100, 40))).toEqual([{ ...NONE, warnings: 1, breaches: 1, escalations: 1 }])
    expect(judged(stays, within(100, 40.5))).toEqual([{ ...NONE, warnings: 1 }])
    expect(judged(stays, within(100, 41.5))).toEqual([NONE])
    // eight hours make a working day all the year round
    const days = { ...within(100, 1), resolveWithin: { days: 5 } }
    expect(judged(stays, days)).toMatchObject([{ breaches: 1 }])
  })

  it('counts nothing while it waits', () => {
    const waiting = afterCommand(
      taken(),
      { type: 'wait', for: 'parts', until: local('2026-03-18T09:00'), note: '' },
      { at: local('2026-03-13T13:00') },
    )
    const resumed = afterCommand(waiting, { type: 'resume' }, { at: local('2026-03-17T14:00') })
    // 4 h until taken, 2 h until it waits, then 1 h
    const stays = staysOf(resolvedAt(resumed, '2026-03-17T15:00'), now)
    expect(judged(stays, within(100, 7))).toMatchObject([{ breaches: 1 }])
    expect(judged(stays, within(100, 7.5))).toEqual([{ ...NONE, warnings: 1 }])
    expect(judged(stays, within(100, 8.1))).toEqual([NONE])
  })

  it('misses both clocks of a ticket that nobody took, and warns of both', () => {
    const stays = staysOf(opened(), now)
    expect(judged(stays, within(4, 8))).toEqual([
      { warnings: 2, breaches: 2, escalations: 1, cutShort: false },
    ])
  })

  it('does not count deadlines that are still to come', () => {
    expect(judged(staysOf(opened(), local('2026-03-13T10:00')), within(4, 8))).toEqual([
      { ...NONE, warnings: 1 },
    ])
  })

  it('says so when the ticket was taken away before the deadline would have come', () => {
    const climbed = afterTimer(opened(), local('2026-03-13T11:00'), place('province'))
    const stays = staysOf(resolvedAt(climbed, '2026-03-13T12:00'), now)
    expect(judged(stays, within(4, 8))).toMatchObject([{ escalations: 1, cutShort: false }, NONE])
    expect(judged(stays, within(6, 8))).toEqual([{ ...NONE, cutShort: true }, NONE])
  })

  it('takes a ticket away from a tier once, and never from the centre', () => {
    const missed = (tier: 'school' | 'centre') =>
      staysOf(aTicket({ at: local('2026-03-12T13:00'), tier }), now)
    expect(judged([...missed('school'), ...missed('school')], within(4, 8))).toMatchObject([
      { breaches: 2, escalations: 1 },
      { breaches: 2, escalations: 0 },
    ])
    expect(judged(missed('centre'), within(4, 8))).toMatchObject([{ breaches: 2, escalations: 0 }])
  })

  it('uses a qualification from when it was made', () => {
    const critical = { type: 'qualify', impact: 'school', urgency: 'high' } as const
    const ticket = afterCommand(taken(), critical, { at: local('2026-03-13T14:00') })
    const stays = staysOf(resolvedAt(ticket, '2026-03-13T15:00'), now)
    // 7 h when it was qualified, 8 h when it was resolved
    const rules = (hours: number) => [within(100, 100), within(100, hours, { priority: 'critical' })]
    expect(judged(stays, ...rules(8))).toMatchObject([{ breaches: 1 }])
    expect(judged(stays, ...rules(6))).toMatchObject([{ breaches: 1 }])
    expect(judged(stays, ...rules(9.5))).toEqual([NONE])
  })

  it('leaves alone what came before a rule began', () => {
    const stays = staysOf(resolvedAt(taken(), '2026-03-13T12:00'), now)
    const from = (validFrom: string) => [within(100, 100), within(1, 100, { validFrom })]
    expect(judged(stays, ...from('2026-03-13'))).toEqual([NONE])
    expect(judged(stays, ...from('2026-03-12'))).toMatchObject([{ breaches: 1 }])
  })
})
