import { supervisedUnitIds } from '../../../../directory/index.ts'
import type { Talk } from '../../talk.ts'
import { matchUnits } from './match-units.ts'

/** Every school of the country, and some. */
export const ALL_UNITS = 20_000

export type NamedUnits = {
  /** Undefined: no unit was named, so nothing is narrowed. */
  readonly unitIds?: readonly string[]
  /** The words of a name that fits no unit in this person's scope. */
  readonly notFound?: string
}

const byCode = async (talk: Talk, code: string, within: readonly string[]): Promise<NamedUnits> => {
  const unit = await talk.desk.directory.findUnitByCode(code.toUpperCase())
  return unit?.path.some((id) => within.includes(id)) ? { unitIds: [unit.id] } : { notFound: code }
}

/** The units a question names, looked for within the person's own scope only. */
export const unitsNamed = async (talk: Talk): Promise<NamedUnits> => {
  const { school_code: code, unit } = talk.turn.understanding?.entities ?? {}
  const within = supervisedUnitIds(talk.turn.person, talk.turn.now)
  if (within.length === 0) return {}
  if (code) return byCode(talk, code, within)
  if (!unit) return {}
  const units = await talk.desk.directory.listUnitsWithin(within, { limit: ALL_UNITS })
  const found = matchUnits(units, unit)
  // "my schools", "the province": no name in it
  if (!found) return {}
  return found.length > 0 ? { unitIds: found.map(({ id }) => id) } : { notFound: unit }
}
