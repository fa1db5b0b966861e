import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Placed, UnitTree } from '../../../src/directory/domain/unit-tree.ts'
import { UNIT_KINDS } from '../../../src/directory/index.ts'

const place = (code: string, kind: Placed['kind'], parentCode?: string): Placed => ({
  code,
  kind,
  parentCode,
})
const CENTRE = place('C', 'centre')
const SOUND = [CENTRE, place('R', 'region', 'C'), place('P', 'province', 'R'), place('S', 'school', 'P')]

const faultsOf = (units: readonly Placed[]) => {
  const tree = new UnitTree(new Map(units.map((unit) => [unit.code, unit])))
  return Object.fromEntries(
    units.flatMap((unit) => {
      const found = tree.faultOf(unit)
      return found ? [[unit.code, found]] : []
    }),
  )
}
const pathOf = (units: readonly Placed[], code: string) => {
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  return new UnitTree(byCode).pathOf(byCode.get(code)!)
}

describe('the tree of units', () => {
  it('has a path from the centre to each school, in whichever order the units come', () => {
    const backwards = SOUND.toReversed()
    expect(faultsOf(backwards)).toEqual({})
    expect(pathOf(backwards, 'S')).toEqual(['C', 'R', 'P', 'S'])
  })

  it('puts a training centre where a school stands', () => {
    expect(faultsOf([...SOUND, place('T', 'training_centre', 'P')])).toEqual({})
    expect(faultsOf([...SOUND, place('T', 'training_centre', 'R')])).toMatchObject({
      T: { fault: 'wrong_parent', parentKind: 'region' },
    })
  })

  it('puts an academy that names nothing above it under the centre, and on its own without one', () => {
    expect(pathOf([CENTRE, place('R', 'region')], 'R')).toEqual(['C', 'R'])
    const alone = [place('R', 'region'), place('P', 'province', 'R')]
    expect(faultsOf(alone)).toEqual({})
    expect(pathOf(alone, 'P')).toEqual(['R', 'P'])
  })

  it('tells an unknown, a missing and a wrong parent', () => {
    const faults = faultsOf([
      ...SOUND,
      place('S1', 'school', 'NOWHERE'),
      place('S2', 'school'),
      place('S3', 'school', 'R'),
      place('P2', 'province', 'C'),
    ])
    expect(faults).toEqual({
      S1: { fault: 'unknown_parent', parent: 'NOWHERE' },
      S2: { fault: 'missing_parent', kind: 'school' },
      S3: { fault: 'wrong_parent', kind: 'school', parent: 'R', parentKind: 'region' },
      P2: { fault: 'wrong_parent', kind: 'province', parent: 'C', parentKind: 'centre' },
    })
  })

  it('tells a second centre, and leaves the first one alone', () => {
    expect(faultsOf([...SOUND, place('C2', 'centre')])).toEqual({
      C2: { fault: 'second_centre', centre: 'C' },
    })
  })

  it('tells every unit of a circle, and not those that hang on it', () => {
    const faults = faultsOf([
      CENTRE,
      place('R', 'region', 'P'),
      place('P', 'province', 'R'),
      place('S', 'school', 'P'),
      place('O', 'province', 'O'),
    ])
    expect(faults).toEqual({
      R: { fault: 'cycle', cycle: 'R → P → R' },
      P: { fault: 'cycle', cycle: 'P → R → P' },
      O: { fault: 'cycle', cycle: 'O → O' },
    })
  })

  it('always comes to an end, and finds no fault only where every path leads down the four tiers', () => {
    const codes = ['a', 'b', 'c', 'd', 'e']
    const unit = fc.record({
      kind: fc.constantFrom(...UNIT_KINDS),
      parentCode: fc.option(fc.constantFrom(...codes, 'z'), { nil: undefined }),
    })
    const tiers = ['centre', 'region', 'province', 'school']
    fc.assert(
      fc.property(fc.array(unit, { minLength: 5, maxLength: 5 }), (drawn) => {
        const units = drawn.map((one, at) => ({ ...one, code: codes[at]! }))
        if (Object.keys(faultsOf(units)).length > 0) return
        const kindOf = new Map(
          units.map(({ code, kind }) => [code, kind.replace('training_centre', 'school')]),
        )
        for (const { code } of units) {
          const kinds = pathOf(units, code).map((above) => kindOf.get(above)!)
          const top = tiers.indexOf(kinds[0]!)
          expect(kinds).toEqual(tiers.slice(top, top + kinds.length))
          expect(top).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
