import type { Day } from '../day.ts'
import type { RuleVersion } from './rule-set.ts'

/** A stretch of days in which no rule set changes: the sets that count in it, root first. */
export type Era = { readonly from: Day; readonly chain: readonly RuleVersion[] }

/**
 * The eras of a chain of units, given each unit's versions (root first, in the order in which they were made). On a
 * day, of a unit's versions the one counts whose `validFrom` is the latest that has come; of two with the same
 * `validFrom`, the one made last.
 */
export const erasOf = (units: readonly (readonly RuleVersion[])[]): Era[] => {
  const beginnings = new Set(units.flatMap((versions) => versions.map(({ validFrom }) => validFrom)))
  return [...beginnings]
    .toSorted((a, b) => a - b)
    .map((from) => ({ from, chain: units.flatMap((versions) => versionOn(versions, from)) }))
}

const versionOn = (versions: readonly RuleVersion[], day: Day): RuleVersion[] => {
  const begun = versions.filter(({ validFrom }) => validFrom <= day)
  return begun.toSorted((a, b) => a.validFrom - b.validFrom).slice(-1)
}

/** Eras come in the order of time; days before the first belong to none. */
export const eraOf = <T extends { readonly from: Day }>(eras: readonly T[], day: Day): T | undefined =>
  eras.findLast(({ from }) => from <= day)
