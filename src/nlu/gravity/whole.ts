import {
  ALL_AFTER,
  ALL_BEFORE,
  BROKEN,
  CONCERNED,
  CUT,
  DARK,
  DETERMINERS,
  EACH_AFTER,
  EACH_BEFORE,
  EVERYONE,
  EXCEPT,
  FAILS,
  GENERAL,
  HOLDS,
  MINE,
  MY_OWN,
  NOBODY,
  NOT,
  NOT_ONE,
  NOTHING,
  ONE_PLACE,
  ONLY_ONE,
  OR,
  PART,
  PEOPLE,
  PLACES,
  SCHOOL,
  SOUGHT,
  THINGS,
  TO_ALL,
  WITHOUT,
  WORKS,
} from './extent-words.ts'
import type { Sentence } from './reading.ts'

const GLUED = [
  /^[وفبك](?=.{2})/u,
  /^[وفبك]?ال(?=.{2})/u,
  /^لل?(?=.{3})/u,
  /^[flwbd](?=[a-z\d]{4})/,
  /^[fwbd]?l(?=[a-z\d]{4})/,
]

const is = (word: string | undefined, list: ReadonlySet<string>): boolean =>
  word !== undefined && (list.has(word) || GLUED.some((prefix) => list.has(word.replace(prefix, ''))))

type Words = readonly string[]
const says = (words: Words, list: ReadonlySet<string>): boolean => words.some((word) => is(word, list))
const around = (words: Words, at: number, reach: number): Words =>
  words.slice(Math.max(0, at - reach), at + reach + 1)

type All = { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> }

/** Where "toute" or "كاملة" stands beside the noun, but for small words. */
const beside = (words: Words, at: number, { before, after }: All): number | undefined => {
  for (const [step, list] of [
    [1, after],
    [-1, before],
  ] as const)
    for (let other = at + step; Math.abs(other - at) <= 3; other += step) {
      if (is(words[other], list)) return other
      if (!is(words[other], DETERMINERS)) break
    }
  return undefined
}

const isDenied = (words: Words, from: number): boolean =>
  words.slice(Math.max(0, from - 3), from).some((word) => NOT.has(word))

const isPartOnly = (words: Words, to: number): boolean => says(words.slice(to + 1, to + 5), PART)

/** "L'école kamla", "toute l'école", "المؤسسة بأكملها", "toutes les salles", "القاعات كاملين". */
const wholeOf = (words: Words, names: ReadonlySet<string>, all: All): boolean =>
  words.some((word, at) => {
    if (!is(word, names)) return false
    const other = beside(words, at, all)
    if (
      other === undefined ||
      words.slice(Math.min(at, other), Math.max(at, other)).some((each) => MINE.has(each))
    )
      return false
    return !isDenied(words, Math.min(at, other)) && !isPartOnly(words, Math.max(at, other))
  })

/** "Nulle part", "partout", "فكل بلاصة": where something does not work, not where something was looked for. */
const everywhere = (words: Words): boolean =>
  words.some((word, at) => {
    const isPlace =
      word === 'partout' ||
      word === 'everywhere' ||
      (word === 'nulle' && words[at + 1] === 'part') ||
      (is(word, ALL_BEFORE) &&
        /^(?:l|ال|ل)?(?:بلاصه|بلايص|مكان|blassa|blasa|blayes|makan)$/u.test(words[at + 1] ?? ''))
    const near = around(words, at, 7)
    return isPlace && !isDenied(words, at) && says(near, BROKEN) && !says(near, SOUGHT)
  })

/** "Le lycée est sans courant", "المدرسة فالظلام", "plus rien ne marche dans l'école". */
const without = (words: Words): boolean =>
  words.some((word, at) => {
    if (!is(word, SCHOOL) || is(word, THINGS)) return false
    const after = words.slice(at + 1, at + 6)
    const lack = after.findIndex((each) => WITHOUT.has(each))
    const lacks = lack >= 0 && says(after.slice(lack + 1, lack + 4), THINGS)
    const nothing = words.slice(Math.max(0, at - 6), at)
    return lacks || says(after, DARK) || (says(nothing, NOTHING) && says(nothing, BROKEN))
  })

/** "Panne générale", "aucune salle n'a internet", "plus personne n'a internet". */
const forAll = (words: Words): boolean =>
  words.some((word, at) => {
    if (is(word, CUT)) return is(words[at + 1], GENERAL) && !OR.has(words[at + 2] ?? '')
    if (is(word, ONE_PLACE))
      return (
        is(words[at - 1], NOT_ONE) &&
        !/^\d/.test(words[at + 1] ?? '') &&
        says(around(words, at, 5), FAILS) &&
        (says(around(words, at, 6), THINGS) || says(around(words, at, 6), BROKEN))
      )
    return (
      is(word, NOBODY) &&
      says(words.slice(at, at + 6), THINGS) &&
      !words.slice(at, at + 6).includes('pour') &&
      says(words.slice(at, at + 3), FAILS)
    )
  })

/** "Tous les profs sont touchés", "كاع الأساتذة عندهم نفس المشكل". */
const everybody = (words: Words): boolean =>
  words.some((word, at) => {
    const isAll = is(word, EVERYONE) || (word === 'monde' && words[at - 2] === 'tout')
    const isEach =
      is(word, PEOPLE) && beside(words, at, { before: EACH_BEFORE, after: EACH_AFTER }) !== undefined
    return (isAll || isEach) && says(words.slice(at + 1, at + 6), CONCERNED)
  }) ||
  words.some(
    (word, at) => is(word, CONCERNED) && words.slice(at + 1, at + 5).join(' ') === 'pour tout le monde',
  )

/** "Internet marche dans toute l'école": nothing is hindered there. */
const worksThere = (words: Words): boolean => {
  const works = words.some(
    (word, at) =>
      WORKS.has(word) && !words.slice(Math.max(0, at - 3), at + 3).some((each) => FAILS.has(each)),
  )
  const has = words.some(
    (word, at) =>
      HOLDS.has(word) &&
      is(words[at + 1], THINGS) &&
      !words.slice(Math.max(0, at - 4), at).some((each) => FAILS.has(each)),
  )
  // "machi ghir 3ndi" is the contrary of "ghir 3ndi"
  const except = words.findIndex((word, at) => EXCEPT.has(word) && !NOT.has(words[at - 1] ?? ''))
  return (
    works ||
    has ||
    says(words, ONLY_ONE) ||
    (except >= 0 && says(words.slice(except + 1, except + 4), MY_OWN))
  )
}

/** Whether a message says that the whole establishment is hindered. */
export const tellsOfWhole = (sentences: readonly Sentence[]): boolean =>
  sentences.some(({ words }) => {
    const found =
      wholeOf(words, SCHOOL, { before: ALL_BEFORE, after: ALL_AFTER }) ||
      wholeOf(words, PLACES, { before: EACH_BEFORE, after: EACH_AFTER }) ||
      everywhere(words) ||
      everybody(words) ||
      without(words) ||
      forAll(words)
    return found && !worksThere(words) && !says(words, TO_ALL)
  })
