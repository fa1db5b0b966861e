import { supervisedUnitIds, tierOf, type Unit } from '../../../directory/index.ts'
import { ALL_UNITS } from '../following/named-unit.ts'
import { bare, wordsOf } from '../reading/words.ts'
import type { Talk } from '../talk.ts'

/** Say of what kind a unit is, or nothing at all. */
const NO_NAME = new Set(
  'direction provinciale academie regionale region province delegation centre ministere education nationale prefecture عماله مديريه اقليميه اكاديميه جهويه جهه اقليم وزاره تربيه وطنيه تعليم'.split(
    ' ',
  ),
)
const SHORTEST = 3

const nameWords = (name: string): string[] =>
  wordsOf(name)
    .map(bare)
    .filter((word) => word.length >= SHORTEST && !NO_NAME.has(word))

/** Latin prefixes stay apart from a name ("à Berkane"), Arabic ones are glued to it ("ببركان", "فبركان"). */
const says = (words: readonly string[], name: string): boolean =>
  words.some(
    (word) =>
      word === name || (word.length === name.length + 1 && /^[بفلو]/u.test(word) && word.endsWith(name)),
  )

type Found = { readonly unit: Unit; readonly isWhole: boolean }

const foundIn = (words: readonly string[], unit: Unit): Found | undefined => {
  const inOne = (name: string) => {
    const own = nameWords(name)
    const said = own.filter((word) => says(words, word))
    return { some: said.length > 0, whole: said.length > 0 && said.length === own.length }
  }
  const [ar, fr] = [inOne(unit.name.ar), inOne(unit.name.fr)]
  return ar.some || fr.some ? { unit, isWhole: ar.whole || fr.whole } : undefined
}

/** The place of an incident: units that the words name, in this person's scope; their own when none is named. */
export type Place =
  | { readonly is: 'found'; readonly unit: Unit }
  | { readonly is: 'several'; readonly units: readonly Unit[] }
  /** Somewhere that is not theirs. */
  | { readonly is: 'outside'; readonly unit: Unit }
  | { readonly is: 'nowhere' }

/** Provinces and regions only: a single school is no mass. */
export const placeNamed = async (talk: Talk, text: string): Promise<Place> => {
  const { directory } = talk.desk
  const scope = supervisedUnitIds(talk.turn.person, talk.turn.now)
  const own = await directory.listUnits(scope)
  const roots = [...new Set(own.flatMap(({ path }) => path[0] ?? []))]
  const all = await directory.listUnitsWithin(roots, { limit: ALL_UNITS })
  const words = wordsOf(text).map(bare)
  const found = all
    .filter(({ kind }) => tierOf(kind) === 'province' || tierOf(kind) === 'region')
    .flatMap((unit) => foundIn(words, unit) ?? [])
  const whole = found.filter(({ isWhole }) => isWhole)
  const named = (whole.length > 0 ? whole : found).map(({ unit }) => unit)
  const within = named.filter(({ path }) => path.some((id) => scope.includes(id)))
  const [unit, another] = within
  if (unit) return another ? { is: 'several', units: within } : { is: 'found', unit }
  const [elsewhere] = named
  if (elsewhere) return { is: 'outside', unit: elsewhere }
  const [mine] = own
  return mine ? { is: 'found', unit: mine } : { is: 'nowhere' }
}
