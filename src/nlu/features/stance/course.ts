import type { Meanings } from '../../gazetteer/concepts.ts'
import { rememberingFor } from '../../text/words/remember.ts'
import type { Word } from '../../text/words/vocabulary.ts'
import { hashEnd, hashStart, hashText, hashUnit } from '../hash.ts'
import type { HashBuffer } from '../hash-buffer.ts'
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

const hashOf = (sort: string): number => hashText(hashStart(0), sort)
const BEGIN = hashOf('^')
const END = hashOf('$')

const sortKept = rememberingFor((_: Word, meanings: Meanings): number => hashOf(sortOf(meanings)))

/** Found once for each word. */
const knownSort = (meanings: Meanings): number => sortKept(meanings.word, meanings)

/**
 * How a message runs, by the sorts of its words three in a row: "the thing of somebody", "like a thing", "the thing an act
 * since". Talk that only names our things runs another way than a report, whatever it names.
 */
export const addCourse = (buffer: HashBuffer, words: readonly Meanings[], seed: number): void => {
  const start = hashStart(seed)
  let before = BEGIN
  let sort = words[0] === undefined ? END : knownSort(words[0])
  for (let at = 1; at <= words.length; at++) {
    const word = words[at]
    const after = word === undefined ? END : knownSort(word)
    buffer.push(hashEnd(hashUnit(hashUnit(hashUnit(start, before), sort), after)))
    before = sort
    sort = after
  }
}
