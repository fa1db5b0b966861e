import type { Texts } from '../../../../shared/i18n/index.ts'
import type { Language } from '../../../../shared/index.ts'
import { wordsOfCommand } from '../../../commands.ts'
import { commandOf } from '../../../linking/credentials.ts'

/** `/aide` → "مساعدة" for who speaks Arabic; any other text as it is. */
export const inWords = (text: string, language: Language, texts: Texts): string => {
  const key = wordsOfCommand(commandOf(text) ?? '')
  return key ? texts.t(language, key) : text
}
