import { beginsPhrase, conceptsIn, type Gazetteer, meaningsOf } from '../gazetteer/concepts.ts'
import type { Piece } from '../text/pieces.ts'
import { rememberingFor } from '../text/words/remember.ts'
import { Word } from '../text/words/vocabulary.ts'

const NOTHING = new Word('', 0)

/** The word at a place; before the first and after the last there is an empty one. */
export const wordAt = (pieces: readonly Piece[], at: number): Word =>
  at < 0 || at >= pieces.length ? NOTHING : (pieces[at] as Piece).word

/** Concepts that a report can be about. */
const THINGS: ReadonlySet<string> = new Set(
  `printer projector computer network sim power password email grades absence timetable enrolment massar app system
  resources`.split(/\s+/),
)
/** Forms of those concepts that say how a thing is or what is done with it, not which it is. */
const NOT_NAMES =
  /^(?:bloque|verrouill|متوقف|مقفل|debit|service|inscri|numerique|brule|grille|imprime|scannee?s?$|reinitialis|authentif)/
/** Too short for the gazetteer once their article is gone, or no concept of its own. */
const NAMES = new Set(
  `الضو ضو والضو dow ddow daw ddaw luz soft software logiciel السوفت سوفت
  كنيكسيو الكنيكسيو لكنيكسيو كنيكسيون الكنيكسيون لكنيكسيون`.split(/\s+/),
)

type Naming = 'never' | 'always' | 'perhaps'

/** What the word alone tells about whether it names something that can be broken. */
const namingOf = rememberingFor((word: Word, gazetteer: Gazetteer): Naming => {
  const { text } = word
  if (NOT_NAMES.test(text) || !/\p{L}/u.test(text)) return 'never'
  if (NAMES.has(text)) return 'always'
  return conceptsIn([meaningsOf(word, gazetteer)]).some((concept) => THINGS.has(concept))
    ? 'always'
    : 'perhaps'
})

/** Whether the word at that place names something that can be broken. */
export const namesThing = (pieces: readonly Piece[], at: number, gazetteer: Gazetteer): boolean => {
  const naming = namingOf(wordAt(pieces, at), gazetteer)
  if (naming !== 'perhaps') return naming === 'always'
  // Words that begin no phrase say no more together than apart.
  const mayBePhrase =
    beginsPhrase(gazetteer, wordAt(pieces, at)) || beginsPhrase(gazetteer, wordAt(pieces, at + 1))
  return mayBePhrase && phraseNamesThing(pieces.slice(at, at + 3), gazetteer)
}

/** "carte sim", "لوحة المفاتيح": a name of two or three words begins where they say more together. */
const phraseNamesThing = (pieces: readonly Piece[], gazetteer: Gazetteer): boolean => {
  const words = pieces.map(({ word }) => meaningsOf(word, gazetteer))
  const apart = words.slice(1).flatMap((one) => conceptsIn([one]))
  return conceptsIn(words).some((concept) => THINGS.has(concept) && !apart.includes(concept))
}
