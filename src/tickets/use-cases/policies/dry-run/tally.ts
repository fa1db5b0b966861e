import { TIERS, type Tier } from '../../../../directory/index.ts'
import type { Figures, Outcome } from '../../../domain/policy/dry-run/judge.ts'
import type { Place, PlaceUnit } from './places.ts'

export type UnitFigures = Figures & Omit<PlaceUnit, 'path'>

/** What one policy would have made. */
export type DryRunSide = {
  readonly total: Figures
  /** Stays that the service ended by escalating before a deadline of this policy came. */
  readonly cutShort: number
  readonly byTier: Readonly<Record<Tier, Figures>>
  /** Adds up to the total: provinces with their schools, the desks of regions, the centre. */
  readonly byUnit: readonly UnitFigures[]
  /** Each region with all that is below it. */
  readonly byRegion: readonly UnitFigures[]
}

const NONE: Figures = { warnings: 0, breaches: 0, escalations: 0 }

const plus = (one: Figures, other: Figures): Figures => ({
  warnings: one.warnings + other.warnings,
  breaches: one.breaches + other.breaches,
  escalations: one.escalations + other.escalations,
})

type Line = { readonly unit: PlaceUnit; readonly figures: Figures }

const addTo = (lines: Map<string, Line>, unit: PlaceUnit, figures: Figures): void => {
  lines.set(unit.unitId, { unit, figures: plus(lines.get(unit.unitId)?.figures ?? NONE, figures) })
}

/** Down the tree: each region before its provinces. */
const inOrder = (lines: Map<string, Line>): UnitFigures[] =>
  [...lines.values()]
    .toSorted((a, b) => a.unit.path.join('\n').localeCompare(b.unit.path.join('\n')))
    .map(({ unit: { path: _, ...unit }, figures }) => ({ ...unit, ...figures }))

/** Figures by tier and place; units without anything to report are there too, with zeros. */
export class Tally {
  #total = NONE
  #cutShort = 0
  readonly #byTier = new Map<Tier, Figures>()
  readonly #byUnit = new Map<string, Line>()
  readonly #byRegion = new Map<string, Line>()

  add(outcome: Outcome, { tier, place }: { readonly tier: Tier; readonly place: Place }): void {
    this.#total = plus(this.#total, outcome)
    this.#cutShort += Number(outcome.cutShort)
    this.#byTier.set(tier, plus(this.#byTier.get(tier) ?? NONE, outcome))
    addTo(this.#byUnit, place.unit, outcome)
    if (place.region) addTo(this.#byRegion, place.region, outcome)
  }

  result(): DryRunSide {
    const tiers = TIERS.map((tier) => [tier, this.#byTier.get(tier) ?? NONE])
    return {
      total: this.#total,
      cutShort: this.#cutShort,
      byTier: Object.fromEntries(tiers) as Record<Tier, Figures>,
      byUnit: inOrder(this.#byUnit),
      byRegion: inOrder(this.#byRegion),
    }
  }
}
