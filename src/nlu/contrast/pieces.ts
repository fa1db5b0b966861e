import { conceptsOf, type Gazetteer } from '../gazetteer/concepts.ts'
import { foldWord } from '../text/words.ts'

/** A word or mark of the text, folded, and where it stands. */
export type Piece = { readonly start: number; readonly end: number; readonly word: string }

/** Longer messages are not read for contrasts: whoever writes more says what is wrong more than once. */
const LONGEST_READ = 1_500
const PIECE = /[\p{L}\p{M}\p{N}\u0640]+|[^\s\p{L}\p{M}\p{N}]|\n/gu

export const piecesOf = (text: string): Piece[] =>
  [...text.slice(0, LONGEST_READ).matchAll(PIECE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0] === '\n' ? match[0] : foldWord(match[0]),
  }))

/** Concepts that a report can be about. */
const THINGS: ReadonlySet<string> = new Set(
  `printer projector computer network sim power password email grades absence timetable enrolment massar app system
  resources`.split(/\s+/),
)
/** Forms of those concepts that say how a thing is or what is done with it, not which it is. */
const NOT_NAMES =
  /^(?:bloque|verrouill|متوقف|مقفل|debit|service|inscri|numerique|brule|grille|imprime|scannee?s?$|reinitialis|authentif)/
/** Too short for the gazetteer once their article is gone, or no concept of its own. */
const NAMES = new Set('الضو ضو والضو dow ddow daw ddaw luz soft software logiciel السوفت سوفت'.split(' '))

/** Whether the word at that place names something that can be broken. */
export const namesThing = (pieces: readonly Piece[], at: number, gazetteer: Gazetteer): boolean => {
  const word = pieces[at]?.word ?? ''
  if (NOT_NAMES.test(word) || !/\p{L}/u.test(word)) return false
  if (NAMES.has(word)) return true
  const first = conceptsOf(gazetteer, [word])
  if (first.some((concept) => THINGS.has(concept))) return true
  // "carte sim", "لوحة المفاتيح": a name of two or three words begins here when they say more together.
  const words = pieces.slice(at, at + 3).map((piece) => piece.word)
  const together = conceptsOf(gazetteer, words)
  const apart = words.slice(1).flatMap((one) => conceptsOf(gazetteer, [one]))
  return together.some((concept) => THINGS.has(concept) && !apart.includes(concept))
}
