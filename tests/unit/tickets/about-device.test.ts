import { describe, expect, it } from 'vitest'
import type { Equipment } from '../../../src/directory/index.ts'
import { categoryOfKind, kindAtFault, tellsOfDevice } from '../../../src/tickets/domain/about-device.ts'
import type { Category, Report } from '../../../src/tickets/index.ts'

const KINDS = [
  ['connectivity', 'network'],
  ['computer', 'computer'],
  ['printer', 'printer'],
  ['projector', 'projector'],
  ['power', 'ups'],
] as const

describe('what breaks when a report is of a category', () => {
  it.each(KINDS)('%s: %s, and back', (category, kind) => {
    expect(kindAtFault(category)).toBe(kind)
    expect(categoryOfKind(kind)).toBe(category)
  })

  it('is nothing for accounts, and for what nobody could say', () => {
    expect(kindAtFault('account_access')).toBeUndefined()
    expect(kindAtFault(null)).toBeUndefined()
  })
})

const device = {
  id: '10102B-007',
  serial: 'CNB7K12345',
  kind: 'printer',
  unitId: '10102B',
  room: 'salle 12',
} as Equipment

const ticket = (
  report: Partial<Report>,
  more: { category?: Category | null; originUnitId?: string } = {},
) => ({
  report: { text: 'elle est bloquée', category: 'printer' as const, attachments: [], ...report },
  category: 'printer' as Category | null,
  originUnitId: '10102B',
  ...more,
})

describe('whether a ticket tells of a device', () => {
  it.each(['numéro de série CNB7K12345', 'inventaire 10102B-007 en panne', 'SN cnb7k12345'])(
    'surely, by its number: "%s"',
    (text) => {
      expect(tellsOfDevice(ticket({ text }, { category: null, originUnitId: 'x' }), device)).toBe('surely')
    },
  )

  it('perhaps, where it is of that kind in that room, as it is called', () => {
    expect(tellsOfDevice(ticket({ room: 'Salle 12' }), device)).toBe('perhaps')
  })

  it.each([
    ['another number', ticket({ text: 'numéro de série ZZZ9K99999', room: 'salle 12' })],
    ['another school', ticket({ room: 'salle 12' }, { originUnitId: '10103C' })],
    ['another kind', ticket({ room: 'salle 12' }, { category: 'computer' })],
    ['no kind', ticket({ room: 'salle 12' }, { category: null })],
    ['another room', ticket({ room: 'salle 13' })],
    ['no room', ticket({})],
  ])('not: %s', (_what, told) => {
    expect(tellsOfDevice(told, device)).toBeUndefined()
  })

  it('nor of a device that stands in no room', () => {
    const { room: _, ...loose } = device
    expect(tellsOfDevice(ticket({ room: 'salle 12' }), loose as Equipment)).toBeUndefined()
    expect(tellsOfDevice(ticket({}), loose as Equipment)).toBeUndefined()
  })
})
