import { supervisedUnitIds, tierOf, type Unit } from '../../../../directory/index.ts'
import { asksForSchools } from '../../reading/narrowing/ranking.ts'
import { wordsOf } from '../../reading/words.ts'
import type { Talk } from '../../talk.ts'
import { unitsIn } from '../units/match-units.ts'
import { ALL_UNITS, type NamedUnits, unitsNamed } from '../units/named-unit.ts'

/** "فبركان", "لوجدة", "وفبركان": what is glued before a name is no part of it. */
const GLUED = /^[وفبل](?=\p{Script=Arabic}{3})/u
const unglued = (text: string): string =>
  wordsOf(text)
    .flatMap((word) => {
      const once = word.replace(GLUED, '')
      return [...new Set([word, once, once.replace(GLUED, '')])]
    })
    .join(' ')

const isOffice = ({ kind }: Unit): boolean => tierOf(kind) !== 'school'

/** A school when one is spoken of; else "Berkane" is the province, whatever schools are called so. */
const meantAmong = (units: readonly Unit[], text: string): readonly Unit[] => {
  const said = unglued(text)
  const schools = unitsIn(units, said).filter((unit) => !isOffice(unit))
  // "Oujda" is enough of Oujda-Angad
  const offices = unitsIn(units.filter(isOffice), said, 1)
  const [first, second] = asksForSchools(text) ? [schools, offices] : [offices, schools]
  return first.length > 0 ? first : second
}

export type UnitsAsked = NamedUnits & {
  /** Somewhere that this person does not see. */
  readonly outside?: Unit
}

/** What was understood as a unit, else units whose names stand in the words. */
export const unitsAsked = async (talk: Talk, elsewhere: 'elsewhere too' | 'own'): Promise<UnitsAsked> => {
  const { person, now, text } = talk.turn
  const named = await unitsNamed(talk)
  const scope = supervisedUnitIds(person, now)
  if (named.unitIds || scope.length === 0) return named
  const { directory } = talk.desk
  const own = meantAmong(await directory.listUnitsWithin(scope, { limit: ALL_UNITS }), text)
  if (own.length > 0) return { unitIds: own.map(({ id }) => id) }
  if (elsewhere === 'own') return named
  const roots = [...new Set((await directory.listUnits(scope)).flatMap(({ path }) => path[0] ?? []))]
  const [outside] = meantAmong(await directory.listUnitsWithin(roots, { limit: ALL_UNITS }), text)
  return outside ? { outside } : named
}
