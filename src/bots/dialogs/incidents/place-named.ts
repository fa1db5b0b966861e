import { supervisedUnitIds, tierOf, type Unit } from '../../../directory/index.ts'
import { ALL_UNITS } from '../following/units/named-unit.ts'
import { bare, wordsOf } from '../reading/words.ts'
import type { Talk } from '../talk.ts'

/** Say of what kind a unit is, or nothing at all. */
const NO_NAME = new Set(
  'direction provinciale academie regionale region province delegation centre ministere education nationale prefecture عماله مديريه اقليميه اكاديميه جهويه جهه اقليم وزاره تربيه وطنيه تعليم'.split(
    ' ',
  ),
)
/** Say that a school is meant: without them "Berkane" is the province, whatever schools are called so. */
const SCHOOL_WORDS = new Set(
  'ecole college lycee etablissement groupe scolaire primaire مدرسه ثانويه اعداديه ابتدائيه موسسه مجموعه تاهيليه madrasa lmadrasa mdrasa lycee'.split(
    ' ',
  ),
)
const SHORTEST = 3

const nameWords = (name: string): string[] =>
  wordsOf(name)
    .map(bare)
    .filter((word) => word.length >= SHORTEST && !NO_NAME.has(word) && !SCHOOL_WORDS.has(word))

/** Latin prefixes stay apart from a name ("à Berkane"), Arabic ones are glued to it ("ببركان", "فبركان"). */
const says = (words: readonly string[], name: string): boolean =>
  words.some(
    (word) =>
      word === name || (word.length === name.length + 1 && /^[بفلو]/u.test(word) && word.endsWith(name)),
  )

/** "Direction provinciale Oujda-Angad" as people call it: a button has room for the name only. */
export const withoutKind = (name: string): string => {
  const words = name.split(' ')
  const first = words.findIndex((word) => {
    const said = wordsOf(word).map(bare)
    return said.some((one) => one.length >= SHORTEST && !NO_NAME.has(one) && !SCHOOL_WORDS.has(one))
  })
  return first < 0 ? name : words.slice(first).join(' ')
}

type Found = { readonly unit: Unit; readonly isWhole: boolean; readonly words: readonly string[] }

const foundIn = (words: readonly string[], unit: Unit): Found | undefined => {
  const inOne = (name: string) => {
    const own = nameWords(name)
    const said = own.filter((word) => says(words, word))
    return { said, whole: said.length > 0 && said.length === own.length }
  }
  const [ar, fr] = [inOne(unit.name.ar), inOne(unit.name.fr)]
  const most = ar.said.length > fr.said.length ? ar.said : fr.said
  return most.length > 0 ? { unit, isWhole: ar.whole || fr.whole, words: most } : undefined
}

/** The place of an incident: units that the words name, in this person's scope; their own when none is named. */
export type Place =
  | { readonly is: 'found'; readonly unit: Unit; readonly isSaid: boolean }
  | { readonly is: 'several'; readonly units: readonly Unit[] }
  /** Somewhere that is not theirs. */
  | { readonly is: 'outside'; readonly unit: Unit }
  | { readonly is: 'nowhere' }

const GLUED = /^[بفلو]/u
const saysSchool = (word: string): boolean =>
  SCHOOL_WORDS.has(word) || SCHOOL_WORDS.has(bare(word.replace(GLUED, '')))

/** "Omar" is said with "Omar Ibn Abdelaziz", and not meant. */
const isPartOfAnother = ({ words }: Found, all: readonly Found[]): boolean =>
  all.some((other) => other.words.length > words.length && words.every((word) => other.words.includes(word)))

/** The schools that are called one and whose whole name is said; what is only a part of another's name is none. */
const schoolsAmong = (words: readonly string[], units: readonly Unit[]): Unit[] => {
  if (!words.some(saysSchool)) return []
  const whole = units
    .filter(({ kind }) => tierOf(kind) === 'school')
    .flatMap((unit) => foundIn(words, unit) ?? [])
    .filter(({ isWhole }) => isWhole)
  return whole.filter((found) => !isPartOfAnother(found, whole)).map(({ unit }) => unit)
}

const placesAmong = (words: readonly string[], units: readonly Unit[]): Unit[] => {
  const found = units
    .filter(({ kind }) => tierOf(kind) === 'province' || tierOf(kind) === 'region')
    .flatMap((unit) => foundIn(words, unit) ?? [])
  const whole = found.filter(({ isWhole }) => isWhole)
  return (whole.length > 0 ? whole : found).map(({ unit }) => unit)
}

const CODE = /(?<![\p{L}\p{N}])\d{5}[a-z](?![\p{L}\p{N}])/iu

const byCode = async ({ desk }: Talk, text: string): Promise<Unit | undefined> => {
  const code = CODE.exec(text)?.[0]
  return code === undefined ? undefined : desk.directory.findUnitByCode(code.toUpperCase())
}

/** A school that is named or coded, else provinces and regions, else one's own. */
export const placeNamed = async (talk: Talk, text: string): Promise<Place> => {
  const { directory } = talk.desk
  const scope = supervisedUnitIds(talk.turn.person, talk.turn.now)
  const own = await directory.listUnits(scope)
  const roots = [...new Set(own.flatMap(({ path }) => path[0] ?? []))]
  const all = await directory.listUnitsWithin(roots, { limit: ALL_UNITS })
  const isWithin = ({ path }: Unit) => path.some((id) => scope.includes(id))
  const words = wordsOf(text).map(bare)
  const coded = await byCode(talk, text)
  const schools = coded ? [coded] : schoolsAmong(words, all)
  // the same name elsewhere is not for them to close, and hardly what they mean
  const named = schools.some(isWithin) || coded ? schools : placesAmong(words, all)
  const within = named.filter(isWithin)
  const [unit, another] = within
  if (unit) return another ? { is: 'several', units: within } : { is: 'found', unit, isSaid: true }
  const [elsewhere] = named.length > 0 ? named : schools
  if (elsewhere) return { is: 'outside', unit: elsewhere }
  const [mine] = own
  return mine ? { is: 'found', unit: mine, isSaid: false } : { is: 'nowhere' }
}
