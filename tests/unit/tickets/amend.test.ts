import { describe, expect, it } from 'vitest'
import { replay } from '../../../src/tickets/domain/history/evolve.ts'
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
