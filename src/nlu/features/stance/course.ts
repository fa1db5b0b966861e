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

const known = new WeakMap<Meanings, string>()

/** Looked up once for each word. */
const knownSort = (word: Meanings): string => {
  const found = known.get(word)
  if (found !== undefined) return found
  const sort = sortOf(word)
  known.set(word, sort)
  return sort
}

const BEGIN = '^'
const END = '$'

/**
 * How a message runs, by the sorts of its words two and three in a row: "the thing of somebody", "like a thing", "the thing
 * an act since a time". Talk that only names our things runs another way than a report, whatever it names.
 */
export const courseOf = (words: readonly Meanings[]): string[] => {
  const sorts = words.map(knownSort)
  return sorts.flatMap((sort, at) => {
    const pair = `${sorts[at - 1] ?? BEGIN} ${sort}`
    return [`course ${pair}`, `course ${pair} ${sorts[at + 1] ?? END}`]
  })
}
