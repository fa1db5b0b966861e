import type { Message } from '../text/message.ts'
import { REFERENCE_WORD } from '../text/references.ts'

/** French words that Darija does not borrow: a Latin-script sentence without any is hardly French. */
const FRENCH = new Set(
  `le la les de des du un une et est pas ne je il elle on nous vous ils que qui pour dans sur avec mon ma mes ce
  cette ces au aux en depuis toujours plus tout tous sont ai suis avez ont mais ou par votre notre nos vos leur se
  me si sans`.split(/\s+/),
)
const ARABIC = /[\u0621-\u06ff]/
const LATIN = /[a-z]/
const LETTER_DIGIT = /[2379]/
const QUOTED = /"[^"]{0,300}"|«[^»]{0,300}»|\([^)]{0,300}\)/g
/** Latin words of two letters or more that begin in lower case: no acronyms, brands or names. */
const PLAIN_LATIN = /(?<![A-Za-zÀ-ÿ])[a-zà-ÿ]{2,}/g

const EMOJI = /\p{Extended_Pictographic}/gu

type Four = [number, number, number, number]

const bucket = (count: number): string =>
  count < 2 ? String(count) : count < 4 ? '2' : count < 8 ? '4' : '8'

const lengthOf = (count: number): string =>
  count < 3 ? String(count) : count < 6 ? '5' : count < 12 ? '11' : '30'

const IN_ARABIC = 1
const IN_LATIN = 2
const IN_FRENCH = 4
const WITH_DIGIT = 8

/** What the letters of a word tell, bit by bit. */
export const traitsOf = (word: string): number => {
  const arabic = ARABIC.test(word) ? IN_ARABIC : 0
  if (!LATIN.test(word) || word === REFERENCE_WORD) return arabic
  const french = FRENCH.has(word) ? IN_FRENCH : 0
  return arabic | IN_LATIN | french | (LETTER_DIGIT.test(word) ? WITH_DIGIT : 0)
}

const countsOf = (traits: readonly number[]): Four => {
  const counts: Four = [0, 0, 0, 0]
  for (const own of traits) {
    if ((own & IN_ARABIC) !== 0) counts[0]++
    if ((own & IN_LATIN) !== 0) counts[1]++
    if ((own & IN_FRENCH) !== 0) counts[2]++
    if ((own & WITH_DIGIT) !== 0) counts[3]++
  }
  return counts
}

const scripts = ({ meant, words }: Message, traits: readonly number[]): string[] => {
  const [arabic, latin, french, digits] = countsOf(traits)
  const plain = meant.replace(QUOTED, ' ').match(PLAIN_LATIN)?.length ?? 0
  const share = words.length === 0 ? 9 : Math.round((4 * arabic) / words.length)
  const both = arabic > 0 ? 'and' : 'only'
  return [
    `arabic ${bucket(arabic)}`,
    `latin ${bucket(latin)}`,
    `french ${bucket(french)}`,
    `digits ${bucket(digits)}`,
    `plain ${bucket(plain)}`,
    `share ${share}`,
    `${both} latin ${latin > 0}`,
    `${both} plain ${bucket(plain)}`,
    `${both} french ${bucket(french)}`,
  ]
}

/**
 * What a message looks like before one reads it: scripts, length, question, reference, first and last word. The traits
 * are those of its words.
 */
export const shapeOf = (message: Message, traits: readonly number[]): string[] => {
  const { meant, words, hasReference } = message
  const shape = [...scripts(message, traits), `length ${lengthOf(words.length)}`]
  if (/[?؟]/.test(meant)) shape.push('question')
  if (meant.includes('!')) shape.push('exclamation')
  if (hasReference) shape.push('reference')
  for (const emoji of new Set(meant.match(EMOJI))) shape.push(`emoji ${emoji}`)
  if (words.length > 0) shape.push(`first ${words[0]}`, `last ${words.at(-1)}`)
  return shape
}
