import { wordsOf } from '../../words.ts'

const WHOSE =
  /(?:^| )(?:qui|chez qui|chkoun|chkon|chkoune|achkoun|شكون|اشكون|من|عند من|3nd men|3nd mn)(?: \p{L}+){0,2} (?:a (?:la|le|l|pris)|a pris|tient|traite|gere|suit|s occupe|s en occupe|chad|chadd|khda|3ndo|3endo|kaydir|شاد|شادها|شادو|واخد|خدا|خدي|خذا|عندو|عنده|ماسك|تكلف|متكلف|كيتكلف|يتكلف|يعالج|tkellef|mtkellef|kaytkellef)(?: |$)/u
const MOST_WORDS = 10

/** "شكون شاد الكونيكسيون ديال ابن خلدون؟", "qui s'occupe de l'imprimante d'Atlas ?": who has that one in hand. */
export const asksWhoHasIt = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= MOST_WORDS && WHOSE.test(words.join(' '))
}
