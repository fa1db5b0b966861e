import type { Texts } from '../../../../shared/i18n/index.ts'
import type { Language } from '../../../../shared/index.ts'
import { wordsOfCommand } from '../../../commands.ts'
import { commandOf } from '../../../linking/credentials.ts'

const WITH_ARGUMENT = /^\/[a-z]+(?:@\w+)?\s+(\S.*)$/is
const REFERENCE = /^SN-?[0-9A-Z]{5,7}$/i
const TO_FRENCH = /^(?:fr|(?:ال)?فر)/i
const TO_ARABIC = /^(?:3?ar|dar|(?:ال)?عر|دا)/i

/** What a command is about, where it takes something: a ticket, a language. Telegram's links put it behind `/start`. */
const withArgument = (argument: string, key: string): { key: string; about: string } => {
  if (key === 'channel:command.status' || (key === 'channel:command.start' && REFERENCE.test(argument)))
    return { key: 'channel:command.status', about: argument }
  if (key !== 'channel:command.language') return { key, about: '' }
  if (TO_FRENCH.test(argument)) return { key: 'channel:command.to_fr', about: '' }
  return { key: TO_ARABIC.test(argument) ? 'channel:command.to_ar' : key, about: '' }
}

/** `/aide` → "مساعدة" for who speaks Arabic, `/statut SN-7F3K2Q` → "Où en est ma demande ? SN-7F3K2Q"; else as it is. */
export const inWords = (text: string, language: Language, texts: Texts): string => {
  const key = wordsOfCommand(commandOf(text) ?? '')
  if (!key) return text
  const argument = WITH_ARGUMENT.exec(text)?.[1] ?? ''
  const meant = withArgument(argument.trim(), key)
  return [texts.t(language, meant.key), meant.about].filter((words) => words !== '').join(' ')
}
