import type { OutboundMessage } from '../../notifications/index.ts'
import type { Language } from '../../shared/index.ts'

const FIRST_LETTER = /\p{L}/u
const ARABIC = /\p{Script=Arabic}/u

/** As the message says; else every text of ours begins in the language it is written in. */
export const languageOf = ({ language, text }: Pick<OutboundMessage, 'language' | 'text'>): Language => {
  if (language) return language
  const letter = FIRST_LETTER.exec(text)?.[0]
  return letter !== undefined && !ARABIC.test(letter) ? 'fr' : 'ar'
}
