import type { Language } from '../../../shared/index.ts'
import { mentions, wordsOf } from '../reading/words.ts'

const NAMES: Record<Language, readonly string[]> = {
  fr: ['franc', 'fr', 'فرنس', 'frans', 'lfrançais', 'fransawiya', 'fransiya', 'fronsi'],
  ar: ['arab', '3arab', 'l3rbi', '3rbi', 'l3arbiya', 'عرب', 'دارج', 'darija', 'ar'],
}

/** The one language that the words name. */
export const languageNamed = (text: string): Language | undefined => {
  const words = wordsOf(text)
  if (mentions(words, NAMES.fr) && !mentions(words, NAMES.ar)) return 'fr'
  return mentions(words, NAMES.ar) && !mentions(words, NAMES.fr) ? 'ar' : undefined
}
