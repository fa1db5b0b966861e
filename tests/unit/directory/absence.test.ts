import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Absence,
  checkAbsence,
  cutBy,
  type Deputising,
} from '../../../src/directory/domain/absences/absence.ts'
import { activeAbsence, deputyAt, type Person, type Unit } from '../../../src/directory/index.ts'

const day = (n: number) => new Date(Date.UTC(2026, 10, n))
const absence = (personId: string, [from, until]: readonly [number, number], deputyId?: string): Absence => ({
  id: `${personId}-${from}`,
  personId,
  from: day(from),
  until: day(until),
  ...(deputyId === undefined ? {} : { deputyId }),
})

const unit = (path: readonly string[], more: Partial<Unit> = {}): Unit => {
  const id = path.at(-1) ?? ''
  return { id, code: id, kind: 'school', name: { ar: id, fr: id }, parentId: null, path, ...more }
}
const person = (id: string, unitId: string): Person => ({
  id,
  name: { ar: id, fr: id },
  language: 'fr',
  memberships: [{ unitId, role: 'staff', from: day(1) }],
})
const UNITS = [unit(['R', 'P', 'S1']), unit(['R', 'P', 'S2']), unit(['R', 'P']), unit(['R'])]
const standing = (deputyUnit: string, units = UNITS): Deputising => ({
  person: person('a', 'S1'),
  deputy: person('b', deputyUnit),
  units: new Map(units.map((one) => [one.id, one])),
})
const near = standing('S1')
const check = (
  given: Absence,
  others: readonly Absence[] = [],
  deputising: Deputising | undefined = near,
) => {
  try {
    checkAbsence(given, others, deputising)
    return 'fine'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('an absence', () => {
  it('counts from its start, and no longer at its end', () => {
    const absences = [absence('a', [3, 5]), absence('a', [9, 10])]
    const at = [day(2), day(3), new Date(day(5).getTime() - 1), day(5), day(9)]
    expect(at.map((instant) => activeAbsence(absences, instant)?.from.getUTCDate())).toEqual([
      undefined,
      3,
      3,
      undefined,
      9,
    ])
  })

  it('is refused when it ends before it starts, at its start, or at no instant at all', () => {
    for (const until of [day(2), day(3), new Date(Number.NaN)])
      expect(check({ ...absence('a', [3, 5]), until })).toBe('absence.ends_before_start')
    expect(check(absence('a', [3, 5]))).toBe('fine')
  })

  it('has a deputy who is somebody else, in the same unit or above it', () => {
    expect(check(absence('a', [3, 5], 'a'))).toBe('absence.own_deputy')
    const from = (place: string) => check(absence('a', [3, 5], 'b'), [], standing(place))
    expect(['S1', 'P', 'R'].map(from)).toEqual(['fine', 'fine', 'fine'])
    expect(from('S2')).toBe('absence.deputy_outside')
    expect(check(absence('a', [3, 5], 'b'), [], standing('unknown'))).toBe('absence.deputy_outside')
  })

  it('has no deputy whose membership is over, or whose unit is closed', () => {
    const given = absence('a', [3, 5], 'b')
    const gone = { ...near.deputy, memberships: [{ ...near.deputy.memberships[0]!, until: day(2) }] }
    expect(check(given, [], { ...near, deputy: gone })).toBe('absence.deputy_outside')
    const closed = standing('P', [UNITS[0]!, unit(['R', 'P'], { closedAt: day(3) })])
    expect(check(given, [], closed)).toBe('absence.deputy_outside')
    const closing = standing('P', [UNITS[0]!, unit(['R', 'P'], { closedAt: day(4) })])
    expect(check(given, [], closing)).toBe('fine')
  })

  it('makes no circle of deputies, of whatever length, at any instant', () => {
    const given = absence('a', [3, 8], 'b')
    expect(check(given, [absence('b', [5, 6], 'a')])).toBe('absence.circle')
    expect(check(given, [absence('b', [1, 5], 'c'), absence('c', [4, 9], 'a')])).toBe('absence.circle')
    expect(check(given, [absence('b', [1, 5], 'c'), absence('c', [5, 9], 'a')])).toBe('fine')
    expect(check(given, [absence('b', [8, 9], 'a')])).toBe('fine')
    expect(check(given, [absence('b', [3, 8], 'c')])).toBe('fine')
    expect(check(given, [absence('b', [3, 8])])).toBe('fine')
  })

  it('leaves of an older one what came before it', () => {
    const newer = absence('a', [5, 8])
    expect(cutBy(absence('a', [3, 10]), newer).until).toEqual(day(5))
    expect(cutBy(absence('a', [3, 5]), newer).until).toEqual(day(5))
    expect(cutBy(absence('a', [8, 10]), newer)).toEqual(absence('a', [8, 10]))
    const inside = cutBy(absence('a', [6, 7]), newer)
    expect(activeAbsence([inside], day(6))).toBeUndefined()
  })
})

describe('who stands in', () => {
  const all = [
    absence('a', [3, 8], 'b'),
    absence('b', [5, 8], 'c'),
    absence('c', [7, 8]),
    absence('x', [3, 8], 'y'),
    absence('y', [3, 8], 'x'),
  ]

  it.each([
    ['a', 2, undefined],
    ['a', 3, 'b'],
    ['a', 5, 'c'],
    ['b', 5, 'c'],
    ['a', 7, undefined],
    ['c', 7, undefined],
    ['x', 5, undefined],
  ])('for %s on day %i is %s', (personId, at, deputy) => {
    expect(deputyAt(personId, all, day(at))).toBe(deputy)
  })

  it('is never somebody who is away, nor the person, and is found whatever was declared in order', () => {
    const people = ['a', 'b', 'c', 'd', 'e']
    const declared = fc.tuple(
      fc.constantFrom(...people),
      fc.constantFrom(...people),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
    )
    fc.assert(
      fc.property(fc.array(declared, { maxLength: 12 }), fc.integer({ min: 1, max: 18 }), (list, at) => {
        let kept: Absence[] = []
        for (const [personId, deputyId, from, days] of list) {
          const given = absence(personId, [from, from + days], deputyId)
          const others = kept.filter((other) => other.personId !== personId)
          if (check(given, others) !== 'fine') continue
          kept = [
            ...others,
            ...kept.filter((own) => own.personId === personId).map((own) => cutBy(own, given)),
            given,
          ]
        }
        for (const one of people) {
          const active = kept.filter(
            ({ personId, from, until }) => personId === one && from <= day(at) && day(at) < until,
          )
          expect(active.length).toBeLessThanOrEqual(1)
          const deputy = deputyAt(one, kept, day(at))
          // every absence here has a deputy and no circle was let in, so somebody is always found
          expect(deputy === undefined).toBe(active.length === 0)
          if (deputy === undefined) continue
          expect(deputy).not.toBe(one)
          expect(
            activeAbsence(
              kept.filter(({ personId }) => personId === deputy),
              day(at),
            ),
          ).toBeUndefined()
        }
      }),
      { seed: 3, numRuns: 500 },
    )
  })
})
