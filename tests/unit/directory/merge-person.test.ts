import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergePerson, type PersonStatement } from '../../../src/directory/domain/merge-person.ts'
import type { Person } from '../../../src/directory/index.ts'

const day = (date: string) => new Date(`${date}T08:00:00Z`)
const BEFORE = day('2026-09-01')
const NOW = day('2026-11-24')
const LATER = day('2026-11-25')

const known: Person = {
  id: 'p-1',
  name: { ar: 'سلمى', fr: 'Salma' },
  phone: '+212612345678',
  language: 'fr',
  memberships: [{ unitId: 'S1', role: 'staff', from: BEFORE }],
  blockedAt: BEFORE,
}
const said = (more: Partial<PersonStatement> = {}): PersonStatement => ({
  id: 'p-1',
  places: [{ unitId: 'S1', role: 'staff' }],
  whole: true,
  ...more,
})

describe('a person whom a file names', () => {
  it('keeps what the file says nothing about', () => {
    expect(mergePerson(known, said(), NOW)).toEqual({ person: known, change: 'unchanged' })
  })

  it('is new: places count from now, one name stands for both, Arabic is the language', () => {
    const { person, change } = mergePerson(undefined, said({ nameFr: 'Salma' }), NOW)
    expect(change).toBe('created')
    expect(person).toEqual({
      id: 'p-1',
      name: { ar: 'Salma', fr: 'Salma' },
      language: 'ar',
      memberships: [{ unitId: 'S1', role: 'staff', from: NOW }],
    })
  })

  it('leaves a place that the file no longer names, and keeps it as history', () => {
    const { person, change } = mergePerson(known, said({ places: [{ unitId: 'S2', role: 'staff' }] }), NOW)
    expect(change).toBe('updated')
    expect(person.memberships).toEqual([
      { unitId: 'S1', role: 'staff', from: BEFORE, until: NOW },
      { unitId: 'S2', role: 'staff', from: NOW },
    ])
  })

  it('keeps every place when some of its rows could not be read', () => {
    const { person } = mergePerson(
      known,
      said({ places: [{ unitId: 'S2', role: 'staff' }], whole: false }),
      NOW,
    )
    expect(person.memberships.map(({ unitId, until }) => [unitId, until])).toEqual([
      ['S1', undefined],
      ['S2', undefined],
    ])
  })

  it('begins anew in a place that had come to an end', () => {
    const left: Person = {
      ...known,
      memberships: [{ unitId: 'S1', role: 'staff', from: BEFORE, until: NOW }],
    }
    expect(mergePerson(left, said(), LATER).person.memberships).toEqual([
      { unitId: 'S1', role: 'staff', from: BEFORE, until: NOW },
      { unitId: 'S1', role: 'staff', from: LATER },
    ])
  })

  it('has a place of its own for each axis', () => {
    const places = [
      { unitId: 'P', role: 'member', axis: 'training' },
      { unitId: 'P', role: 'member', axis: 'infrastructure' },
    ] as const
    expect(mergePerson(undefined, said({ places }), NOW).person.memberships).toHaveLength(2)
  })

  it('is not in one place twice when two rows say the same', () => {
    const places = [
      { unitId: 'S1', role: 'staff' },
      { unitId: 'S1', role: 'staff' },
    ] as const
    expect(mergePerson(undefined, said({ places }), NOW).person.memberships).toHaveLength(1)
  })

  it('is changed by a file once only, and never loses history', () => {
    const place = fc.record({
      unitId: fc.constantFrom('S1', 'S2', 'P'),
      role: fc.constantFrom('staff' as const, 'director' as const),
    })
    const statement = fc.record({
      places: fc.array(place, { minLength: 1, maxLength: 4 }),
      whole: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 5 }), (files) => {
        let person: Person | undefined = known
        for (const [at, file] of files.entries()) {
          const now = new Date(NOW.getTime() + at * 86_400_000)
          const once: Person = mergePerson(person, said(file), now).person
          const again = mergePerson(once, said(file), new Date(now.getTime() + 3_600_000))
          expect(again).toEqual({ person: once, change: 'unchanged' })
          expect(once.memberships.length).toBeGreaterThanOrEqual(person.memberships.length)
          expect(once.memberships[0]).toMatchObject({ unitId: 'S1', from: BEFORE })
          person = once
        }
      }),
    )
  })
})
