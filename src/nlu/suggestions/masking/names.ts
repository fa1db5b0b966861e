import { isFirstName, isOnlyFirstName } from './first-names.ts'
import { type GivenNames, givenNames } from './given-names.ts'
import { isOrdinary, looksInflected } from './ordinary-words.ts'
import { STAND_INS } from './stand-ins.ts'
import { isParticle, looksLikeFamily, titleOf } from './titles.ts'
import { isArabic, isCapitalised, type Word, wordsIn } from './words.ts'

/** Words of one name are kept apart by no more than this. */
const WITHIN_A_NAME = /^[ \-\u2010]{1,2}$/
const AFTER_A_TITLE = /^(?: |\. ?|: ?)$/

const hasLetters = ({ folded }: Word): boolean => /\p{L}{2}/u.test(folded)

/** Capitals in Latin letters; in Arabic a family name shows itself or is an adjective of origin: الفاسي, العلوي. */
const looksLikeName = ({ typed, folded }: Word): boolean =>
  !isOrdinary(folded) &&
  (isFirstName(folded) ||
    looksLikeFamily(folded) ||
    isCapitalised(typed) ||
    (isArabic(folded) && /^ال\p{L}{2,}ي$/u.test(folded)))

const sameScript = (a: Word, b: Word): boolean => isArabic(a.folded) === isArabic(b.folded)

const isTitled = (words: readonly Word[], at: number): boolean => {
  const [before, word] = [words[at - 1], words[at]]
  if (!before || !word || !AFTER_A_TITLE.test(word.gap) || !hasLetters(word)) return false
  const title = titleOf(before.folded, before.typed, word.gap)
  if (!title || isOrdinary(word.folded)) return false
  const next = words[at + 1]
  if (isParticle(word.folded))
    return next !== undefined && WITHIN_A_NAME.test(next.gap) && looksLikeName(next)
  return (
    looksLikeName(word) || (title === 'polite' && sameScript(before, word) && !looksInflected(word.folded))
  )
}

/** "عبد الرحيم", "Abd Rahim": no other words begin so. */
const SERVANT = /^(?:abd|عبد)$/u

const begins = (words: readonly Word[], at: number, isGiven: GivenNames): boolean => {
  const word = words[at]
  if (!word) return false
  if (isGiven(word) || isOnlyFirstName(word.folded) || isTitled(words, at)) return true
  const before = words[at - 1]
  return (
    before !== undefined &&
    SERVANT.test(before.folded) &&
    WITHIN_A_NAME.test(word.gap) &&
    sameScript(before, word)
  )
}

/** Which words belong to a name: those that begin one, the family name after, the particles around. */
const marked = (words: readonly Word[], isGiven: GivenNames): boolean[] => {
  const marks = words.map((_, at) => begins(words, at, isGiven))
  const joins = (at: number): boolean => WITHIN_A_NAME.test(words[at]?.gap ?? '')
  words.forEach((word, at) => {
    if (marks[at] || !marks[at - 1] || !joins(at)) return
    const next = words[at + 1]
    const leads = isParticle(word.folded) && next && joins(at + 1)
    marks[at] = leads ? looksLikeName(next) || marks[at + 1] === true : looksLikeName(word)
    if (leads && marks[at]) marks[at + 1] = true
  })
  for (let at = words.length - 2; at >= 0; at--) {
    if (marks[at + 1] && joins(at + 1) && isParticle(words[at]?.folded ?? '')) marks[at] = true
  }
  return marks
}

/** Every name replaced by one first name in the same script; `names` are the full names of people to look for. */
export const maskNames = (text: string, names: readonly string[]): string => {
  const words = wordsIn(text)
  const marks = marked(words, givenNames(names))
  let masked = ''
  let kept = 0
  words.forEach((word, at) => {
    if (!marks[at]) return
    const goesOn = at > 0 && marks[at - 1] && WITHIN_A_NAME.test(word.gap)
    if (!goesOn) {
      masked +=
        text.slice(kept, word.start) + (isArabic(word.folded) ? STAND_INS.arabicName : STAND_INS.latinName)
    }
    kept = word.end
  })
  return masked + text.slice(kept)
}
