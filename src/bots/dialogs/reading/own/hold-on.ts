import { plain, wordsOf } from '../words.ts'

const FIRST =
  /^(?:attend[sz]?|attendez|patiente[zr]?|(?:un|une|1|2|deux|cinq|5) (?:petite? )?(?:instant|moment|minutes?|secondes?|min)|سني|سنا|تسني|تسناو|استني|صبر|صبرو|صبري|بلاتي|دقيقه|لحظه|(?:واحد|شي) (?:ال)?دقيقه|sber|sbar|blati|blatti|tsenna|tsnna|stenna|d9i9a|wa7ed d9i9a)(?= |$)/u
const MOST_WORDS = 4

/** "Attendez", "صبر جاني المدير", "blati": more will follow, and nothing is said yet. */
export const holdsOn = (text: string): boolean => {
  const words = wordsOf(plain(text))
  return words.length <= MOST_WORDS && !/[?؟\d]/u.test(text) && FIRST.test(words.join(' '))
}
