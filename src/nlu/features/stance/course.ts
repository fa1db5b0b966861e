import type { Meanings } from '../../gazetteer/concepts.ts'
import { isAct, isForeign, isTalk, isThing } from './sorts.ts'

/** Small words by which a sentence is built, in all varieties. */
const BUILDERS: Readonly<Record<string, string>> = {
  of: 'de du des d dyal dial dyali dialo dialha ديال د دال بتاع',
  like: 'comme bhal b7al بحال مثل متل كانه كانها كانهم tel telle pareil bhala b7ala',
  past: 'كان كانت كنا كانو كنت كانوا kan kant kanu kano kanou kont konna kona etait etaient avait avaient avais etais',
  since: 'depuis dpuis dps منذ مند mnd hadi هادي fait من mn men',
  me: 'je j moi ana انا mon ma mes nous notre nos حنا 7na hna',
  you: 'vous votre vos tu ton ta tes te toi nta nti ntoma انت انتم انتوما نتا نتي نتوما',
}
const BUILDER_OF = new Map(
  Object.entries(BUILDERS).flatMap(([sort, words]) => words.split(' ').map((word) => [word, sort] as const)),
)
const TIMES = new Set('day week month year yesterday'.split(' '))
const DIGITS = /^\d+$/

const sortOfThings = (concepts: readonly string[]): string | undefined => {
  for (const concept of concepts) {
    if (isThing(concept)) return 'thing'
    if (isAct(concept)) return 'act'
    if (isForeign(concept)) return 'foreign'
  }
  return concepts[0]
}

const sortOf = ({ text, things, everyday, speech }: Meanings): string => {
  const builder = BUILDER_OF.get(text)
  if (builder !== undefined) return builder
  const meaning = everyday.alone[0]
  if (meaning !== undefined && TIMES.has(meaning)) return 'time'
  if (DIGITS.test(text)) return 'number'
  const [known] = things.alone
  if (known !== undefined) return sortOfThings(things.alone) ?? known
  if (meaning !== undefined && isAct(meaning)) return 'act'
  if (speech.alone.some(isTalk)) return 'talk'
  if (speech.alone.some(isAct)) return 'act'
  return meaning === undefined ? 'word' : 'everyday'
}

const BEGIN = 0
const END = 1
/** Sorts by their number: those above, and concepts of which there are some hundreds. */
const sorts: string[] = ['^', '$']
const numbers = new Map<string, number>()
const MOST_SORTS = 1024

const numberOf = (sort: string): number => {
  const found = numbers.get(sort)
  if (found !== undefined) return found
  numbers.set(sort, sorts.length)
  return sorts.push(sort) - 1
}

const known = new WeakMap<Meanings, number>()

/** Looked up once for each word. */
const knownSort = (word: Meanings): number => {
  const found = known.get(word)
  if (found !== undefined) return found
  const sort = numberOf(sortOf(word))
  known.set(word, sort)
  return sort
}

const MOST_NAMES = 20_000
const names = new Map<number, readonly [string, string]>()

/** What a word in such company is called, with the one before and with both: made once, since courses are alike. */
const namesOf = (before: number, sort: number, after: number): readonly [string, string] => {
  const place = (before * MOST_SORTS + sort) * MOST_SORTS + after
  const found = names.get(place)
  if (found !== undefined) return found
  const pair = `course ${sorts[before]} ${sorts[sort]}`
  const made = [pair, `${pair} ${sorts[after]}`] as const
  if (names.size >= MOST_NAMES) names.clear()
  names.set(place, made)
  return made
}

/**
 * How a message runs, by the sorts of its words two and three in a row: "the thing of somebody", "like a thing", "the thing
 * an act since a time". Talk that only names our things runs another way than a report, whatever it names.
 */
export const courseOf = (words: readonly Meanings[]): string[] => {
  const course: string[] = []
  const numbered = words.map(knownSort)
  for (let at = 0; at < numbered.length; at++) {
    const names = namesOf(numbered[at - 1] ?? BEGIN, numbered[at] as number, numbered[at + 1] ?? END)
    course.push(names[0], names[1])
  }
  return course
}
