import type { UnitKind } from './unit.ts'

/** A unit as somebody describes it: by the code of the unit above, which may be named later or not at all. */
export type Placed = {
  readonly code: string
  readonly kind: UnitKind
  readonly parentCode?: string | undefined
}

export type TreeFault =
  | { readonly fault: 'unknown_parent'; readonly parent: string }
  | { readonly fault: 'missing_parent'; readonly kind: UnitKind }
  | {
      readonly fault: 'wrong_parent'
      readonly kind: UnitKind
      readonly parent: string
      readonly parentKind: UnitKind
    }
  | { readonly fault: 'cycle'; readonly cycle: string }
  | { readonly fault: 'second_centre'; readonly centre: string }

/** What stands directly above each kind. */
const KIND_ABOVE: Readonly<Record<UnitKind, UnitKind | undefined>> = {
  school: 'province',
  training_centre: 'province',
  province: 'region',
  region: 'centre',
  centre: undefined,
}

/** A longer one is told as wrong parents: every unit of it has one, for want of so many kinds. */
const LONGEST_CYCLE = 50

/** Looks at a whole directory of units at once; the order they come in does not matter. */
export class UnitTree {
  readonly #units: ReadonlyMap<string, Placed>
  readonly #centre: string | undefined

  constructor(units: ReadonlyMap<string, Placed>) {
    this.#units = units
    this.#centre = [...units.values()].find(({ kind }) => kind === 'centre')?.code
  }

  /** An academy that names nothing above it stands under the centre, or on its own while there is none. */
  parentOf({ kind, parentCode }: Placed): string | undefined {
    return parentCode ?? (kind === 'region' ? this.#centre : undefined)
  }

  /** Codes from the root to this unit, itself last. Only for a unit without a fault above it. */
  pathOf(unit: Placed): string[] {
    const path = [unit.code]
    for (let above = this.#above(unit); above && !path.includes(above.code); above = this.#above(above)) {
      path.unshift(above.code)
    }
    return path
  }

  /** What is wrong with where this unit stands; undefined when nothing is. */
  faultOf(unit: Placed): TreeFault | undefined {
    if (unit.kind === 'centre' && this.#centre !== undefined && this.#centre !== unit.code) {
      return { fault: 'second_centre', centre: this.#centre }
    }
    const cycle = this.#cycleThrough(unit)
    if (cycle) return { fault: 'cycle', cycle: cycle.join(' → ') }
    const parentCode = this.parentOf(unit)
    if (parentCode === undefined) return this.#faultOfRoot(unit)
    const parent = this.#units.get(parentCode)
    if (!parent) return { fault: 'unknown_parent', parent: parentCode }
    if (parent.kind === KIND_ABOVE[unit.kind]) return undefined
    return { fault: 'wrong_parent', kind: unit.kind, parent: parentCode, parentKind: parent.kind }
  }

  #above(unit: Placed): Placed | undefined {
    const parent = this.parentOf(unit)
    return parent === undefined ? undefined : this.#units.get(parent)
  }

  #faultOfRoot({ kind }: Placed): TreeFault | undefined {
    return kind === 'centre' || kind === 'region' ? undefined : { fault: 'missing_parent', kind }
  }

  /** The codes from this unit up and back to it; undefined when going up does not lead back to it. */
  #cycleThrough(unit: Placed): string[] | undefined {
    const seen = new Set([unit.code])
    for (let above = this.#above(unit); above; above = this.#above(above)) {
      if (above.code === unit.code) return [...seen, unit.code]
      if (seen.has(above.code) || seen.size > LONGEST_CYCLE) return undefined
      seen.add(above.code)
    }
    return undefined
  }
}
