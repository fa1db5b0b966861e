import { keeping } from '../../../shared/index.ts'

const MARKS = /[\p{Mn}\u0640]/gu

/** `plain` of a single word: not kept, or the words of a message would drive out the message. */
export const plainWord = (word: string): string =>
  word.normalize('NFKD').replace(MARKS, '').toLowerCase().replaceAll('ى', 'ي').replaceAll('ة', 'ه')

/** One spelling for what people write in many: no accents, tashkeel or hamza seats, lower case. */
export const plain = keeping(plainWord)

/** The words of what is plain already; not kept. */
export const splitWords = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')

const split = keeping((text: string) => splitWords(plain(text)))

export const wordsOf = (text: string): readonly string[] => split(text)

/** The message without the reference in it: what is said about the ticket. */
export const withoutReference = (text: string, reference: string | undefined): string =>
  (reference ? text.replace(reference, ' ') : text).replace(/^[\s:,.،؛?؟-]+|[\s:,،-]+$/gu, '').trim()

const TIED =
  /(?:^|[\s,،])(?:de|du|d['’]|à|a|pour|sur|dans|que|la|le|ديال|على|في|ف|من|عن|الطلب|dyal|dial|l|f|3la)\s*$/iu

/** As others read it: at either end the reference goes; in the middle, where it holds the sentence together, it stays. */
export const toldWithout = (text: string, reference: string | undefined): string => {
  const at = reference === undefined ? -1 : text.indexOf(reference)
  if (reference === undefined || at < 0) return withoutReference(text, reference)
  const [before, after] = [text.slice(0, at), text.slice(at + reference.length)]
  const isInside = /[\p{L}\p{N}]/u.test(before) && (/[\p{L}\p{N}]/u.test(after) || TIED.test(before))
  return isInside
    ? text.trim()
    : withoutReference(
        text.replace(/\(([^()]*)\)/u, (whole, inner) => (inner.trim() === reference ? reference : whole)),
        reference,
      )
}

/** Enough to be worth a ticket when nothing of it was understood: two words of three letters, of ordinary length. */
export const hasContent = (text: string): boolean =>
  wordsOf(text).filter((word) => /\p{L}{3}/u.test(word) && word.length < 30).length >= 2

const MARKED_ARTICLES = /^(?:[وفبكل])?ال(?=.{3})/u

/** An Arabic word without the article and what is glued before it. */
export const bare = (word: string): string => word.replace(MARKED_ARTICLES, '').replace(/^لل(?=.{3})/u, '')

const ARABIC = /\p{Script=Arabic}/u

/** What may be glued before a stem: an article, a preposition ("limprimante", "wlimprimante", "بالطابعة"). */
const GLUED = 2

/** Short stems sit in too many words by chance: of three Arabic letters only the beginning counts, else the whole. */
const fits = (word: string, stem: string): boolean => {
  // a bare word is the end of the word: hardly any stem is in it, and only then it matters where it begins
  if (!word.includes(stem)) return false
  if (stem.length >= 4) {
    const at = bare(word).indexOf(stem)
    return at >= 0 && at <= GLUED
  }
  if (stem.length === 3 && ARABIC.test(stem)) return bare(word).startsWith(stem)
  return word === stem || bare(word) === stem
}

/** Whether one of the words has one of these stems, both spelt as `plain` spells. */
export const mentions = (words: readonly string[], stems: readonly string[]): boolean => {
  // in one string first: hardly any stem of a list stands anywhere in a message
  const said = words.join(' ')
  return stems.some((stem) => said.includes(stem) && words.some((word) => fits(word, stem)))
}

/** A word list as it is pleasant to read in the code. */
export const listed = (words: string): readonly string[] => words.trim().split(/\s+/)
