import type { Person } from '../../../directory/index.ts'
import type { Texts } from '../../../shared/i18n/index.ts'
import type { Language } from '../../../shared/index.ts'
import type { InboundMessage } from '../../inbound.ts'
import { inLanguages, strangerLanguages } from '../../linking/stranger-language.ts'
import type { Reply } from '../turn-runner/speak.ts'

/** What the group sees of an answer that its asker gets in private: that there is one, and a public ticket's reference. */
export const toGroup = (
  { message, texts }: { message: InboundMessage; texts: Texts },
  answered: {
    readonly person: Person
    readonly language: Language
    readonly opened: string | undefined
    readonly inGroup: string | undefined
    /** Nothing was said about it. */
    readonly silently: boolean
  },
): Reply[] => {
  if (!message.group) return []
  const { person, language, opened, inGroup } = answered
  if (inGroup !== undefined) return [{ text: inGroup, choices: [], elsewhere: message.from }]
  if (answered.silently) return []
  const name = person.name[language]
  const text =
    opened === undefined
      ? texts.t(language, 'channel:group.in_private', { name })
      : texts.t(language, 'channel:group.noted', { name, reference: opened })
  return [{ text, choices: [], elsewhere: message.from, ...(opened === undefined ? {} : { ticket: opened }) }]
}

/** A stranger in a group is not asked there who they are. */
export const strangerInGroup = (message: InboundMessage, texts: Texts): Reply => {
  const languages = strangerLanguages(message.kind === 'text' ? message.text : '', message.languageCode)
  return {
    text: inLanguages(texts, languages, 'channel:group.write_first'),
    choices: [],
    elsewhere: message.from,
  }
}
