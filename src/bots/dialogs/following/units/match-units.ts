import type { Unit, UnitKind } from '../../../../directory/index.ts'
import { fold, skeleton } from '../../../../shared/text/index.ts'
import { bare, wordsOf } from '../../reading/words.ts'
import { slipsBetween } from './slips.ts'

const listed = (words: string): string[] => words.split(/\s+/).map((word) => bare(word))

/** Words that say what kind of unit it is, and which kind. */
const KINDS: ReadonlyMap<string, UnitKind> = new Map(
  (
    [
      [
        'school',
        `ecole ecoles college lycee etablissement etablissements primaire مدرسه مدارس ثانويه اعداديه ابتدائيه موسسه موسسات
        مجموعه madrasa mdrassa lmdrasa madrasat mdarsa thanawiya i3dadiya likoli lisi liceo kolij`,
      ],
      [
        'province',
        `direction provinciale province provinces delegation dp مديريه اقليم اقليميه نيابه عماله modiriya moudiriya mudiriya mudiriyat
        modiriyat mdiriya mdiriyat lmodiriya niyaba niyabat iqlim i9lim`,
      ],
      [
        'region',
        'academie regionale region aref اكاديميه جهويه جهه academiya akadimiya akadimiyat jiha jihat',
      ],
    ] as const
  ).flatMap(([kind, words]) => listed(words).map((word): [string, UnitKind] => [word, kind])),
)
/** Words of a name that tell it from no other. */
const EMPTY = new Set(
  listed(`de du des la le les d l al el a au chez dans à en et في ف ديال نتاع تاهيليه خصوصيه prive privee institution
  dyal dial f gs groupe scolaire mes mon ma ton nos notre vos votre toutes tous ديالي ديالنا عندي عندنا كلها هاد هذه dyali
  dyalna 3ndi had`),
)

type Word = { readonly plain: string; readonly bones: string }

/** As people shorten them. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['my', 'moulay'],
  ['mly', 'moulay'],
  ['mlay', 'moulay'],
  ['med', 'mohammed'],
  ['moh', 'mohammed'],
  ['bni', 'beni'],
])

const meaningful = (name: string): string[] =>
  wordsOf(name)
    .map((word) => SHORT.get(word) ?? bare(word))
    .filter((word) => !EMPTY.has(word))
const nameWords = (name: string): Word[] =>
  meaningful(name)
    .filter((word) => !KINDS.has(word))
    .map((word) => ({ plain: word, bones: skeleton(fold(word)).replace(/^l(?=.{2})/, '') }))

/** One spelling of a sound for another, from best to worst; nothing below counts. */
const SAME = 1
const BEGINNING = 0.95
const SAME_BONES = 0.9
const SLIP = 0.8
const FEWEST_BONES = 2

/** Long words bear two slips, words of four letters one, shorter ones none. */
const slipsBorne = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0)

const hasSlips = (a: string, b: string): boolean => {
  const borne = slipsBorne(Math.min(a.length, b.length))
  return borne > 0 && slipsBetween(a, b, borne) <= borne
}

const likeness = (asked: Word, own: Word): number => {
  if (asked.plain === own.plain) return SAME
  if (asked.plain.length >= 3 && own.plain.startsWith(asked.plain)) return BEGINNING
  if (asked.bones.length >= FEWEST_BONES && asked.bones === own.bones) return SAME_BONES
  // Slips of the hand, in the letters or, across the scripts, in the consonants.
  return hasSlips(asked.plain, own.plain) || hasSlips(asked.bones, own.bones) ? SLIP : 0
}

type Match = { readonly unit: Unit; readonly score: number; readonly isWhole: boolean }

const matchOf = (unit: Unit, asked: readonly Word[]): Match => {
  const inOne = (own: readonly Word[]): { score: number; isWhole: boolean } => {
    const scores = asked.map((word) => Math.max(0, ...own.map((other) => likeness(word, other))))
    const isWhole = own.length > 0 && own.every((other) => asked.some((word) => likeness(word, other) > 0))
    return { score: scores.length > 0 ? Math.min(...scores) : 0, isWhole }
  }
  const [ar, fr] = [inOne(nameWords(unit.name.ar)), inOne(nameWords(unit.name.fr))]
  const both = inOne([...nameWords(unit.name.ar), ...nameWords(unit.name.fr)])
  return { unit, score: both.score, isWhole: ar.isWhole || fr.isWhole }
}

/**
 * The units whose names these words can be, in either language and script, with typing errors: the best spelt
 * ones only, of the kind that is named if one is, and whole names before parts of names. Undefined when the
 * words hold no name ("my schools", "the province").
 */
export const matchUnits = (units: readonly Unit[], words: string): Unit[] | undefined => {
  const asked = nameWords(words)
  if (asked.length === 0) return undefined
  const kinds = meaningful(words).flatMap((word) => KINDS.get(word) ?? [])
  const found = units.map((unit) => matchOf(unit, asked)).filter(({ score }) => score > 0)
  const ofKind = narrowed(found, ({ unit }) => kinds.includes(unit.kind))
  const highest = Math.max(0, ...ofKind.map(({ score }) => score))
  const best = ofKind.filter(({ score }) => score === highest)
  return narrowed(best, ({ isWhole }) => isWhole).map(({ unit }) => unit)
}

/** A name of one word must be spelt well; of a longer one two words are enough. */
const ENOUGH_OF_A_NAME = 2
/** Two consonants are many a word's: "fois" is no Fès. */
const TELLING_BONES = 3

const isExact = (other: Word, word: Word): boolean => {
  const score = likeness(other, word)
  return score >= SAME_BONES && (score > SAME_BONES || word.bones.length >= TELLING_BONES)
}

const isNamedIn = (said: readonly Word[], name: string, enough: number): boolean => {
  const own = nameWords(name)
  const isWhole = own.length > 1 && enough > 1
  const found = own.filter((word) =>
    said.some((other) => (isWhole ? likeness(other, word) >= SLIP : isExact(other, word))),
  )
  return own.length > 0 && found.length >= Math.min(enough, own.length)
}

/** Those whose names stand somewhere in a sentence, in either language and script; `enough`: of a long name, so many words. */
export const unitsIn = (units: readonly Unit[], text: string, enough = ENOUGH_OF_A_NAME): Unit[] => {
  const said = nameWords(text)
  return units.filter(({ name }) => isNamedIn(said, name.ar, enough) || isNamedIn(said, name.fr, enough))
}

/** Those that fit, unless none does. */
const narrowed = <T>(items: readonly T[], fits: (item: T) => boolean): readonly T[] => {
  const fitting = items.filter(fits)
  return fitting.length > 0 ? fitting : items
}
