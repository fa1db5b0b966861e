import type { Message } from '../text/message.ts'
import { REFERENCE_WORD } from '../text/references.ts'
import { remembering } from '../text/words/remember.ts'
import type { Word } from '../text/words/vocabulary.ts'
import { lookAt, type Seen } from './look.ts'

/** French words that Darija does not borrow: a Latin-script sentence without any is hardly French. */
const FRENCH = new Set(
  `le la les de des du un une et est pas ne je il elle on nous vous ils que qui pour dans sur avec mon ma mes ce
  cette ces au aux en depuis toujours plus tout tous sont ai suis avez ont mais ou par votre notre nos vos leur se
  me si sans`.split(/\s+/),
)
const ARABIC = /[\u0621-\u06ff]/
const LATIN = /[a-z]/
const LETTER_DIGIT = /[2379]/
const EMOJI = /\p{Extended_Pictographic}/gu

/** Names by bucket, made once: "arabic 0", "arabic 1", … */
const named = (name: string): readonly string[] =>
  ['0', '1', '2', '4', '8'].map((bucket) => `${name} ${bucket}`)
const BUCKETED = {
  arabic: named('arabic'),
  latin: named('latin'),
  french: named('french'),
  digits: named('digits'),
  plain: named('plain'),
  accented: named('accented'),
}
/** Of messages without a word in Arabic letters, and of others. */
const SCRIPTS = ['only', 'and'].map((both) => ({
  latin: [`${both} latin false`, `${both} latin true`],
  plain: named(`${both} plain`),
  french: named(`${both} french`),
  accented: named(`${both} accented`),
}))
const SHARES = Array.from({ length: 10 }, (_, share) => `share ${share}`)
const LENGTHS = ['0', '1', '2', '5', '11', '30'].map((length) => `length ${length}`)

/** The place of a count among the buckets: 0, 1, 2 to 3, 4 to 7, more. */
const bucketOf = (count: number): number => (count < 2 ? count : count < 4 ? 2 : count < 8 ? 3 : 4)

const lengthOf = (count: number): number => (count < 3 ? count : count < 6 ? 3 : count < 12 ? 4 : 5)

const IN_ARABIC = 1
const IN_LATIN = 2
const IN_FRENCH = 4
const WITH_DIGIT = 8

/** "11223B" before Darija is a name, as a ticket's reference is. */
const SCHOOL_CODE = /^\d{5}[a-z]$/

/** What the letters of a word tell, bit by bit. */
export const traitsOf = (word: string): number => {
  const arabic = ARABIC.test(word) ? IN_ARABIC : 0
  if (!LATIN.test(word) || word === REFERENCE_WORD || SCHOOL_CODE.test(word)) return arabic
  const french = FRENCH.has(word) ? IN_FRENCH : 0
  return arabic | IN_LATIN | french | (LETTER_DIGIT.test(word) ? WITH_DIGIT : 0)
}

const traitsOfWord = remembering(({ text }) => traitsOf(text))

/** How many words have each trait. */
const countTraits = (words: readonly Word[]) => {
  const counts = { arabic: 0, latin: 0, french: 0, digits: 0 }
  for (const word of words) {
    const traits = traitsOfWord(word)
    if ((traits & IN_ARABIC) !== 0) counts.arabic++
    if ((traits & IN_LATIN) !== 0) counts.latin++
    if ((traits & IN_FRENCH) !== 0) counts.french++
    if ((traits & WITH_DIGIT) !== 0) counts.digits++
  }
  return counts
}

const at = (names: readonly string[], place: number): string => names[place] as string

const addScripts = (shape: string[], seen: Seen, words: readonly Word[]): void => {
  const counts = countTraits(words)
  const { arabic, latin } = counts
  const french = bucketOf(counts.french)
  const plain = bucketOf(seen.plain)
  const accented = bucketOf(seen.accented)
  const share = words.length === 0 ? 9 : Math.round((4 * arabic) / words.length)
  const both = SCRIPTS[arabic > 0 ? 1 : 0] as (typeof SCRIPTS)[number]
  shape.push(
    at(BUCKETED.arabic, bucketOf(arabic)),
    at(BUCKETED.latin, bucketOf(latin)),
    at(BUCKETED.french, french),
    at(BUCKETED.digits, bucketOf(counts.digits)),
    at(BUCKETED.plain, plain),
    at(BUCKETED.accented, accented),
    at(SHARES, share),
    at(both.latin, latin > 0 ? 1 : 0),
    at(both.plain, plain),
    at(both.french, french),
    at(both.accented, accented),
  )
}

/** What a message looks like before one reads it: scripts, length, question, reference, first and last word. */
export const shapeOf = ({ meant, words, hasReference }: Message): string[] => {
  const shape: string[] = []
  const seen = lookAt(meant)
  addScripts(shape, seen, words)
  shape.push(at(LENGTHS, lengthOf(words.length)))
  if (seen.asks) shape.push('question')
  if (seen.exclaims) shape.push('exclamation')
  if (hasReference) shape.push('reference')
  if (seen.mayHoldEmoji) for (const emoji of new Set(meant.match(EMOJI))) shape.push(`emoji ${emoji}`)
  if (words.length > 0) shape.push(`first ${words[0]?.text}`, `last ${words.at(-1)?.text}`)
  return shape
}
