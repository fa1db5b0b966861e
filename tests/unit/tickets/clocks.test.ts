import { describe, expect, it } from 'vitest'
import { nextTimerAt } from '../../../src/tickets/domain/clocks/due.ts'
import { replay } from '../../../src/tickets/domain/history/evolve.ts'
import { local, on } from './support/instants.ts'
import { afterCommand, afterTimer, aTicket, place, refusalOf, typesOf } from './support/tickets.ts'

const province = place('province')
const asked = { type: 'ask', question: 'Quelle salle ?' } as const
const answered = { type: 'answer', text: 'Salle 6', attachments: [] } as const

describe('before a clock runs out', () => {
  it('warns whoever has it, once, when a quarter of the time is left', () => {
    const ticket = aTicket()
    expect(nextTimerAt(ticket)).toEqual(on('monday', '12:00'))
    const warned = afterTimer(ticket, on('monday', '12:00'), province)
    expect(warned.timeline.at(-1)).toMatchObject({
      type: 'warned',
      clock: 'acknowledge',
      dueAt: on('monday', '13:00'),
      by: null,
    })
    expect(nextTimerAt(warned)).toEqual(on('monday', '13:00'))
    const taken = afterCommand(warned, { type: 'take' }, { at: on('monday', '12:30') })
    expect(nextTimerAt(taken)).toEqual(on('tuesday', '13:00'))
    const again = afterTimer(taken, on('tuesday', '13:00'), province)
    expect(again.timeline.at(-1)).toMatchObject({ type: 'warned', clock: 'resolve' })
    expect(nextTimerAt(again)).toEqual(on('wednesday', '09:00'))
  })

  it('says nothing of it after the deadline, when the service was away meanwhile', () => {
    const climbed = afterTimer(aTicket(), on('tuesday', '09:00'), province)
    expect(typesOf(climbed)).toEqual(['opened', 'escalated'])
  })

  it('warns later after a pause, by the working time of the pause', () => {
    const taken = afterCommand(aTicket(), { type: 'take' }, { at: on('monday', '09:30') })
    const waiting = afterCommand(taken, asked, { at: on('monday', '10:00') })
    const back = afterCommand(waiting, answered, { at: on('monday', '12:00'), by: 'teacher-3' })
    expect(back.clock.resolveWarnAt).toEqual(on('tuesday', '15:00'))
    expect(back.clock.pausedMs).toBe(2 * 3_600_000)
  })
})

describe('targets of a policy', () => {
  const within = (hours: number) => ({ acknowledgeWithin: { hours: 1 }, resolveWithin: { hours } })
  const rule = { warnBefore: { share: 0.5 }, validFrom: Number.NEGATIVE_INFINITY }
  const critical = { rules: [{ ...rule, ...within(2), priority: 'critical' as const }] }
  const at = on('monday', '10:00')

  it('move the deadline when the ticket is qualified, from when its clock began, and say so', () => {
    const qualify = { type: 'qualify', impact: 'school', urgency: 'high' } as const
    const moved = afterCommand(aTicket(), qualify, { at, rules: critical })
    expect(typesOf(moved)).toEqual(['opened', 'qualified', 'deadlines_moved'])
    expect(moved.clock.resolveDueAt).toEqual(on('monday', '11:00'))
    expect(moved.timeline.at(-1)).toMatchObject({
      because: 'qualification',
      from: { resolveDueAt: on('wednesday', '09:00') },
      to: { acknowledgeDueAt: on('monday', '10:00'), resolveDueAt: on('monday', '11:00') },
    })
    const same = afterCommand(aTicket(), { ...qualify, urgency: 'normal' }, { at, rules: critical })
    expect(typesOf(same)).toEqual(['opened', 'qualified'])
  })

  it('that change move open deadlines, with the working time already spent waiting, and closed ones never', () => {
    const all = { rules: [{ ...rule, ...within(4) }] }
    const waiting = afterCommand(aTicket(), asked, { at })
    const back = afterCommand(waiting, answered, { at: on('monday', '12:00'), by: 'teacher-3' })
    const retarget = { type: 'retarget', because: 'policy' } as const
    const moved = afterCommand(back, retarget, { at: on('monday', '12:30'), by: null, rules: all })
    expect(moved.clock.resolveDueAt).toEqual(on('monday', '15:00'))
    expect(afterCommand(moved, retarget, { at: on('monday', '12:30'), by: null, rules: all })).toBe(moved)
    const resolved = afterCommand(back, { type: 'resolve' }, { at: on('monday', '13:00') })
    expect(afterCommand(resolved, retarget, { at, by: null, rules: all })).toBe(resolved)
  })

  it('of a later day leave earlier tickets alone', () => {
    const later = { rules: [{ ...rule, ...within(4), validFrom: 30_000 }] }
    const ticket = aTicket()
    const retarget = { type: 'retarget', because: 'policy' } as const
    expect(afterCommand(ticket, retarget, { at, by: null, rules: later })).toBe(ticket)
  })
})

describe('the clocks of a tier', () => {
  it('give four working hours to acknowledge, and two to five working days to resolve', () => {
    const due = (tier: Parameters<typeof place>[0]) => aTicket({ tier }).clock
    expect(due('school').acknowledgeDueAt).toEqual(on('monday', '13:00'))
    expect(due('school').resolveDueAt).toEqual(on('wednesday', '09:00'))
    expect(due('province').resolveDueAt).toEqual(on('thursday', '09:00'))
    expect(due('region').resolveDueAt).toEqual(local('2026-11-30T09:00'))
    expect(due('centre').resolveDueAt).toEqual(local('2026-11-30T09:00'))
  })

  it('moves an unassigned ticket up when nobody acknowledged, with a new clock from that instant', () => {
    const at = on('monday', '13:05')
    const climbed = afterTimer(aTicket(), at, province)
    expect(climbed).toMatchObject({ tier: 'province', unitId: 'DP-OUJDA', state: { status: 'unassigned' } })
    expect(climbed.clock.startedAt).toEqual(at)
    expect(climbed.clock.resolveDueAt).toEqual(on('thursday', '13:05'))
    expect(climbed.timeline.at(-1)).toMatchObject({ type: 'escalated', clock: 'acknowledge', by: null })
  })

  it('leaves a taken ticket alone until its resolve deadline', () => {
    const taken = afterCommand(aTicket(), { type: 'take' }, { at: on('monday', '10:00') })
    const warned = afterTimer(taken, on('wednesday', '08:59'), province)
    expect(warned.tier).toBe('school')
    expect(afterTimer(warned, on('wednesday', '08:59'), province)).toBe(warned)
    const climbed = afterTimer(warned, on('wednesday', '09:00'), province)
    expect(climbed.timeline.at(-1)).toMatchObject({ type: 'escalated', clock: 'resolve' })
    expect(climbed.state).toEqual({ status: 'unassigned' })
  })

  it('only alerts where nobody stands above, once per clock', () => {
    const opened = aTicket({ tier: 'centre' })
    const late = local('2026-12-07T09:00')
    const alerted = [1, 2, 3, 4].reduce((ticket) => afterTimer(ticket, late), opened)
    expect(typesOf(alerted)).toEqual(['opened', 'breached', 'breached'])
    expect(alerted.clock.breachesAlerted).toEqual(['acknowledge', 'resolve'])
    expect(nextTimerAt(alerted)).toBeUndefined()
  })

  it('stand still while a question is out, and go on with what was left', () => {
    const waiting = afterCommand(aTicket(), asked, { at: on('tuesday', '09:00') })
    expect(waiting.state).toMatchObject({ status: 'waiting', for: 'requester', by: 'director-2' })
    expect(afterTimer(waiting, on('wednesday', '12:00'), province)).toBe(waiting)
    const back = afterCommand(waiting, answered, { at: on('thursday', '10:00'), by: 'teacher-3' })
    expect(back.state).toMatchObject({ status: 'taken', by: 'director-2' })
    expect(back.clock.resolveDueAt).toEqual(on('friday', '10:00'))
    expect(back.clock.pausedAt).toBeUndefined()
  })

  it('go on by themselves when the question stays unanswered for three working days', () => {
    const waiting = afterCommand(aTicket(), asked, { at: on('monday', '10:00') })
    expect(nextTimerAt(waiting)).toEqual(on('thursday', '10:00'))
    const back = afterTimer(waiting, on('thursday', '10:00'), province)
    expect(back.timeline.at(-1)).toMatchObject({ type: 'resumed', because: 'date_reached' })
    expect(back.state).toMatchObject({ status: 'taken', by: 'director-2' })
  })

  it('a second question does not give back time that the first one saved', () => {
    const once = afterCommand(aTicket(), asked, { at: on('tuesday', '09:00') })
    const twice = afterCommand(once, asked, { at: on('wednesday', '09:00') })
    const back = afterCommand(twice, answered, { at: on('thursday', '10:00'), by: 'teacher-3' })
    expect(back.clock.resolveDueAt).toEqual(on('friday', '10:00'))
  })

  it('a deadline that had passed before the pause stays passed', () => {
    const taken = afterCommand(aTicket(), { type: 'take' }, { at: on('monday', '10:00') })
    const late = afterCommand(taken, asked, { at: on('wednesday', '10:00') })
    const back = afterCommand(late, answered, { at: on('thursday', '10:00'), by: 'teacher-3' })
    expect(back.clock.resolveDueAt).toEqual(on('wednesday', '09:00'))
    expect(afterTimer(back, on('thursday', '10:00'), province).tier).toBe('province')
  })

  it('wait for a part until the date given, of at most ninety days', () => {
    const wait = { type: 'wait', for: 'parts', note: 'Lampe commandée' } as const
    const at = on('monday', '10:00')
    const until = on('friday', '10:00')
    const waiting = afterCommand(aTicket(), { ...wait, until }, { at })
    expect(nextTimerAt(waiting)).toEqual(until)
    for (const bad of [on('monday', '09:00'), local('2027-06-01T10:00'), new Date(Number.NaN)])
      expect(refusalOf(aTicket(), { ...wait, until: bad }, { at })).toBe('ticket.date_not_possible')
  })

  it('remind once half-way, and close after three working days without an answer', () => {
    const resolved = afterCommand(
      aTicket(),
      { type: 'resolve', note: 'Câble' },
      { at: on('monday', '10:00') },
    )
    expect(nextTimerAt(resolved)).toEqual(on('tuesday', '14:00'))
    const reminded = afterTimer(resolved, on('tuesday', '14:00'))
    expect(nextTimerAt(reminded)).toEqual(on('thursday', '10:00'))
    expect(afterTimer(reminded, on('thursday', '09:59'))).toBe(reminded)
    const closed = afterTimer(reminded, on('thursday', '10:00'))
    expect(typesOf(closed)).toEqual(['opened', 'resolved', 'confirmation_reminded', 'closed'])
    expect(closed.state).toMatchObject({ status: 'closed', how: 'unanswered' })
    expect(nextTimerAt(closed)).toBeUndefined()
  })

  it('are told by the timeline alone, to the last deadline', () => {
    const waiting = afterCommand(aTicket(), asked, { at: on('tuesday', '09:00') })
    const back = afterCommand(waiting, answered, { at: on('thursday', '10:00'), by: 'teacher-3' })
    const moved = afterTimer(back, on('friday', '11:00'), province)
    expect(replay(moved, moved.timeline)).toEqual(moved)
  })
})
