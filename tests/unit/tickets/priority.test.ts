import { describe, expect, it } from 'vitest'
import { assess, IMPACTS, PRIORITIES, priorityOf, URGENCIES } from '../../../src/tickets/domain/priority.ts'

const report = { text: '…', attachments: [] }

describe('priority', () => {
  it('is impact times urgency', () => {
    const table = IMPACTS.map((impact) => URGENCIES.map((urgency) => priorityOf({ impact, urgency })))
    expect(table).toEqual([
      ['low', 'low', 'normal'],
      ['low', 'normal', 'high'],
      ['normal', 'high', 'critical'],
    ])
  })

  it('never falls when either half grows', () => {
    const rank = (impact: number, urgency: number) => {
      const [i, u] = [IMPACTS[impact], URGENCIES[urgency]]
      return i && u ? PRIORITIES.indexOf(priorityOf({ impact: i, urgency: u })) : PRIORITIES.length
    }
    for (const i of IMPACTS.keys()) {
      for (const u of URGENCIES.keys()) {
        expect(rank(i + 1, u)).toBeGreaterThanOrEqual(rank(i, u))
        expect(rank(i, u + 1)).toBeGreaterThanOrEqual(rank(i, u))
      }
    }
  })

  it.each([
    ['smoke from one keyboard', { category: 'computer', danger: true }, 'school', 'high'],
    ['no electricity anywhere', { category: 'power', whole: true }, 'school', 'normal'],
    ['one keyboard', { category: 'computer' }, 'person', 'normal'],
    ['three of them', { category: 'computer', quantity: 3 }, 'room', 'normal'],
    ['a whole multimedia room', { category: 'computer', quantity: 12 }, 'school', 'normal'],
    ['ten of them', { category: 'computer', quantity: 10 }, 'school', 'normal'],
    ['nine of them', { category: 'computer', quantity: 9 }, 'room', 'normal'],
    ['a national system that is down', { category: 'other_system' }, 'school', 'normal'],
    ['a national system on one machine', { category: 'other_system', room: 'salle 3' }, 'room', 'normal'],
    ['a projector', { category: 'projector' }, 'room', 'normal'],
    ['no electricity', { category: 'power' }, 'room', 'normal'],
    ['a page that is blocked', { category: 'content_filtering' }, 'room', 'normal'],
    ['a password', { category: 'account_access' }, 'person', 'normal'],
    ['something nobody has named', { category: null, urgency: 'vite' }, 'person', 'high'],
    ['a printer in a room', { category: 'printer', room: 'salle 3' }, 'room', 'normal'],
    ['no internet anywhere', { category: 'connectivity' }, 'school', 'normal'],
    [
      'no internet in one room, urgent',
      { category: 'connectivity', room: 'salle 3', urgency: 'urgent' },
      'room',
      'high',
    ],
  ] as const)('supposes of %s', (_what, parts, impact, urgency) => {
    expect(assess({ ...report, ...parts })).toEqual({ impact, urgency })
  })
})
