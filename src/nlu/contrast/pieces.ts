import { beginsPhrase, conceptsOf, type Gazetteer } from '../gazetteer/concepts.ts'
import { rawPieces } from '../text/pieces.ts'
import { rememberingFor } from '../text/remember.ts'
import { foldWord } from '../text/words.ts'

/** A word or mark of the text, folded, and where it stands. */
export type Piece = { readonly start: number; readonly end: number; readonly word: string }

/** Longer messages are not read for contrasts: whoever writes more says what is wrong more than once. */
const LONGEST_READ = 1_500

export const piecesOf = (text: string): Piece[] =>
  rawPieces(text.slice(0, LONGEST_READ)).map(({ start, end, raw }) => ({
    start,
    end,
    word: raw === '\n' ? raw : foldWord(raw),
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

type Naming = 'never' | 'always' | 'perhaps'

/** What the word alone tells about whether it names something that can be broken. */
const namingOf = rememberingFor((word: string, gazetteer: Gazetteer): Naming => {
  if (NOT_NAMES.test(word) || !/\p{L}/u.test(word)) return 'never'
  if (NAMES.has(word)) return 'always'
  return conceptsOf(gazetteer, [word]).some((concept) => THINGS.has(concept)) ? 'always' : 'perhaps'
})

/** Whether the word at that place names something that can be broken. */
export const namesThing = (pieces: readonly Piece[], at: number, gazetteer: Gazetteer): boolean => {
  const naming = namingOf(pieces[at]?.word ?? '', gazetteer)
  if (naming !== 'perhaps') return naming === 'always'
  const words = pieces.slice(at, at + 3).map((piece) => piece.word)
  // Words that begin no phrase say no more together than apart.
  if (!words.slice(0, 2).some((word) => beginsPhrase(gazetteer, word))) return false
  // "carte sim", "لوحة المفاتيح": a name of two or three words begins here when they say more together.
  const together = conceptsOf(gazetteer, words)
  const apart = words.slice(1).flatMap((one) => conceptsOf(gazetteer, [one]))
  return together.some((concept) => THINGS.has(concept) && !apart.includes(concept))
}
