import type { Texts } from '../../../shared/i18n/index.ts'
import type { Language } from '../../../shared/index.ts'
import { commandOf } from '../../linking/credentials.ts'

/** What Telegram's slash commands stand for, in words that anybody could have written. */
const COMMANDS: Readonly<Record<string, string>> = {
  start: 'channel:command.start',
  help: 'channel:command.help',
  aide: 'channel:command.help',
  status: 'channel:command.status',
  statut: 'channel:command.status',
  langue: 'channel:command.language',
  lier: 'channel:command.link',
  link: 'channel:command.link',
  delier: 'channel:command.unlink',
  unlink: 'channel:command.unlink',
  web: 'channel:command.web',
}

/** `/aide` → "مساعدة" for who speaks Arabic; any other text as it is. */
export const inWords = (text: string, language: Language, texts: Texts): string => {
  const key = COMMANDS[commandOf(text) ?? '']
  return key ? texts.t(language, key) : text
}
