import { describe, expect, it } from 'vitest'
import {
  demoEquipment,
  demoLines,
  demoUnits,
  EQUIPMENT_KINDS,
  isUnderWarranty,
  OPERATORS,
} from '../../../src/directory/index.ts'

const NOW = new Date('2026-11-24T09:00:00Z')
const schools = demoUnits().flatMap(({ id, kind }) => (kind === 'school' ? id : []))
const lines = demoLines(NOW)
const equipment = demoEquipment(NOW)

describe('what the demonstration schools have', () => {
  it('is at least one line each, of the three operators, each with a contract', () => {
    for (const school of schools) expect(lines.some(({ unitId }) => unitId === school)).toBe(true)
    const operators = new Set(lines.map(({ operator }) => operator))
    expect(operators).toEqual(new Set(OPERATORS.filter((operator) => operator !== 'other')))
    for (const { contract, installedAt } of lines) {
      expect(contract).toMatch(/^[A-Z]{2}-\d{5}[A-Z]$/)
      expect(installedAt!.getTime()).toBeLessThan(NOW.getTime())
    }
  })

  it('is equipment of every kind that has a category, some under warranty and some not', () => {
    for (const school of schools) {
      const here = equipment.filter(({ unitId }) => unitId === school)
      expect(new Set(here.map(({ kind }) => kind))).toEqual(
        new Set(EQUIPMENT_KINDS.filter((kind) => kind !== 'other')),
      )
      expect(new Set(here.map((one) => isUnderWarranty(one, NOW)))).toEqual(new Set([true, false]))
      for (const { deliveredAt } of here) expect(deliveredAt!.getTime()).toBeLessThan(NOW.getTime())
    }
  })

  it('has ids that stay the same', () => {
    expect(lines.map(({ id }) => id).slice(0, 2)).toEqual(['line-1', 'line-2'])
    expect(lines.at(-1)?.id).toBe('line-12-spare')
    expect(equipment[0]?.id).toBe('equipment-1-1')
    expect(equipment.at(-1)?.id).toBe('equipment-12-8')
    const ids = [...lines, ...equipment].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const later = new Date('2027-03-01T00:00:00Z')
    expect(demoEquipment(later).map(({ id }) => id)).toEqual(equipment.map(({ id }) => id))
  })
})

describe('a warranty', () => {
  const thing = { id: 'q', unitId: 'u', kind: 'printer', label: 'x' } as const
  it('counts through its last day, and is unknown when nobody noted it', () => {
    expect(isUnderWarranty({ ...thing, warrantyUntil: NOW }, NOW)).toBe(true)
    expect(isUnderWarranty({ ...thing, warrantyUntil: new Date(NOW.getTime() - 1) }, NOW)).toBe(false)
    expect(isUnderWarranty(thing, NOW)).toBeUndefined()
  })
})
