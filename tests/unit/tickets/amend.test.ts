import { describe, expect, it } from 'vitest'
import { replay } from '../../../src/tickets/domain/history/evolve.ts'
import { trailOf } from '../../../src/tickets/domain/history/trail.ts'
import type { Report } from '../../../src/tickets/index.ts'
import { on } from './support/instants.ts'
import { afterCommand, aTicket, refusalOf } from './support/tickets.ts'

const at = on('monday', '10:00')
const teacher = 'teacher-3'
const report = (more: Partial<Report> = {}): Report => ({
  text: 'La salle 14, pas la 12',
  category: 'printer',
  room: 'salle 14',
  attachments: [],
  ...more,
})
const amend = (more: Partial<Report> = {}) => ({ type: 'amend', report: report(more) }) as const

describe('a report whose message was edited', () => {
  it('reads as the message does, again and again, and its timeline tells it', () => {
    const once = afterCommand(aTicket(), amend(), { at, by: teacher })
    const twice = afterCommand(once, amend({ category: 'projector' }), { at, by: teacher })
    expect(once.report).toEqual(report())
    expect(twice).toMatchObject({ category: 'projector', private: false })
    expect(replay(twice, twice.timeline)).toEqual(twice)
  })

  it('becomes private with a matter that is', () => {
    const amended = afterCommand(aTicket(), amend({ category: 'account_access' }), { at, by: teacher })
    expect(amended).toMatchObject({ category: 'account_access', private: true })
  })

  it('is graver with danger or the whole school in it, and never less grave', () => {
    const grave = afterCommand(aTicket(), amend({ danger: true, whole: true }), { at, by: teacher })
    expect(grave.assessment).toEqual({ impact: 'school', urgency: 'high' })
    expect(afterCommand(grave, amend(), { at, by: teacher }).assessment).toEqual(grave.assessment)
  })

  it('stays as it was once anybody else has acted, and needs words', () => {
    const taken = afterCommand(aTicket(), { type: 'take' }, { at })
    const told = afterCommand(aTicket(), { type: 'comment', text: 'Je viens', attachments: [] }, { at })
    for (const ticket of [taken, told])
      expect(refusalOf(ticket, amend(), { at, by: teacher })).toBe('ticket.not_possible_now')
    expect(refusalOf(aTicket(), amend({ text: '' }), { at, by: teacher })).toBe('ticket.words_missing')
  })

  it('follows after a remark of its own requester', () => {
    const told = afterCommand(
      aTicket(),
      { type: 'comment', text: 'vite', attachments: [] },
      { at, by: teacher },
    )
    expect(afterCommand(told, amend(), { at, by: teacher }).report.text).toBe('La salle 14, pas la 12')
  })
})

describe('details that are said anew', () => {
  const room = { type: 'amend_details', details: { room: 'salle 4' } } as const

  it('tell from what to what, and only what differs', () => {
    const ticket = aTicket({ report: { room: 'salle 3', quantity: 2 } })
    const amended = afterCommand(
      ticket,
      { type: 'amend_details', details: { room: 'salle 4', quantity: 2 }, words: 'pas la 3' },
      { at, by: teacher },
    )
    expect(amended.timeline.at(-1)).toMatchObject({
      type: 'details_amended',
      from: { room: 'salle 3' },
      to: { room: 'salle 4' },
      words: 'pas la 3',
    })
    expect(amended.timeline.at(-1)).not.toHaveProperty('to.quantity')
    expect(amended.report).toEqual({ ...ticket.report, room: 'salle 4' })
    expect(trailOf(amended).at(-1)?.details).toEqual({ from: { room: 'salle 3' }, to: { room: 'salle 4' } })
    expect(replay(amended, amended.timeline)).toEqual(amended)
  })

  it('change neither what it is about, nor its clock, nor who has it', () => {
    const taken = afterCommand(aTicket({ report: { category: 'printer' } }), { type: 'take' }, { at })
    const qualified = afterCommand(taken, { type: 'qualify', category: 'projector' }, { at })
    const amended = afterCommand(qualified, room, { at, by: teacher })
    expect(amended).toMatchObject({
      category: 'projector',
      clock: qualified.clock,
      state: qualified.state,
    })
  })

  it('make it graver, and reckon this tier’s deadlines anew from its beginning', () => {
    const taken = afterCommand(
      aTicket({ report: { category: 'connectivity', room: 'salle 4' } }),
      { type: 'take' },
      { at },
    )
    const qualified = afterCommand(taken, { type: 'qualify', impact: 'room' }, { at })
    const within = {
      acknowledgeWithin: { hours: 1 },
      resolveWithin: { hours: 4 },
      warnBefore: { share: 0.5 },
    }
    const rules = {
      rules: [{ priority: 'critical' as const, ...within, validFrom: Number.NEGATIVE_INFINITY }],
    }
    const whole = { type: 'amend_details', details: { whole: true, danger: true } } as const
    const amended = afterCommand(qualified, whole, { at: on('monday', '11:00'), by: teacher, rules })
    expect(amended.assessment).toEqual({ impact: 'school', urgency: 'high' })
    expect(amended.timeline.at(-1)).toMatchObject({
      type: 'deadlines_moved',
      because: 'report',
      to: { acknowledgeDueAt: on('monday', '10:00') },
    })
    expect(replay(amended, amended.timeline)).toEqual(amended)
    const back = afterCommand(amended, { type: 'undo' }, { at: on('monday', '11:01'), by: teacher })
    expect(back).toMatchObject({ assessment: qualified.assessment, clock: qualified.clock })
  })

  it('a room said later does not raise what a holder has judged less grave', () => {
    const ticket = aTicket({ report: { whole: true } })
    const qualified = afterCommand(ticket, { type: 'qualify', impact: 'person' }, { at })
    expect(afterCommand(qualified, room, { at, by: teacher }).assessment.impact).toBe('person')
  })

  it('said twice happen once, and empty ones are refused', () => {
    const amended = afterCommand(aTicket(), room, { at, by: teacher })
    expect(afterCommand(amended, room, { at, by: teacher })).toBe(amended)
    for (const details of [{}, { room: '' }])
      expect(refusalOf(amended, { type: 'amend_details', details }, { at })).toBe('ticket.words_missing')
  })

  it('a new "since" without a date forgets the old date', () => {
    const before = aTicket({ report: { since: 'lundi', sinceAt: on('monday', '08:00') } })
    const details = { since: 'depuis longtemps' }
    const amended = afterCommand(before, { type: 'amend_details', details }, { at, by: teacher })
    expect(amended.report).toMatchObject(details)
    expect(amended.report).not.toHaveProperty('sinceAt')
    expect(replay(amended, amended.timeline)).toEqual(amended)
  })

  it('are taken back by their author, and bar nobody from taking back something else', () => {
    const taken = afterCommand(aTicket({ report: { room: 'salle 3' } }), { type: 'take' }, { at })
    const amended = afterCommand(taken, room, { at, by: teacher })
    expect(afterCommand(amended, { type: 'undo' }, { at, by: teacher }).report.room).toBe('salle 3')
    const given = afterCommand(amended, { type: 'undo' }, { at })
    expect(given).toMatchObject({ state: { status: 'unassigned' }, report: { room: 'salle 4' } })
  })

  it('are too late once it is resolved', () => {
    const resolved = afterCommand(aTicket(), { type: 'resolve' }, { at })
    expect(refusalOf(resolved, room, { at, by: teacher })).toBe('ticket.not_possible_now')
  })
})
