import type { Texts } from '../../../shared/i18n/index.ts'
import type { Language } from '../../../shared/index.ts'
import type { OutboundMessage } from '../delivery.ts'

const FIRST_LETTER = /\p{L}/u
const ARABIC_LETTER = /\p{Script=Arabic}/u

/** Every text of ours begins in the language it is written in. */
const languageOf = (text: string): Language => {
  const letter = FIRST_LETTER.exec(text)?.[0]
  return letter !== undefined && !ARABIC_LETTER.test(letter) ? 'fr' : 'ar'
}

/** The same message once more, saying that it may have come before. */
export const asReminder = (message: OutboundMessage, texts: Texts): OutboundMessage => ({
  ...message,
  text: `${texts.t(languageOf(message.text), 'notifications:reminder_prefix')} ${message.text}`,
})
