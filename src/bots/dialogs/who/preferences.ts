import type { Language } from '../../../shared/index.ts'
import { type NamedChannel, wishedChannel } from '../reading/orders/chats.ts'
import { languageNamed } from '../smalltalk/language-named.ts'
import { inLanguage, type Outcome, say, type Talk } from '../talk.ts'

/** Which of the person's chats they mean: WhatsApp comes by two ways. */
const preferChannel = async (talk: Talk, named: NamedChannel): Promise<Outcome> => {
  // the page has no chat of its own to be written to: it is told whatever happens while it is open
  if (named === 'webchat') return say(talk.t('dialog:preferences.web'))
  const name = talk.t(`dialog:preferences.names.${named}`)
  const known = await talk.desk.identities.listByPerson(talk.turn.person.id)
  const chat = known.find(({ channel }) => channel.startsWith(named))
  if (!chat) return say(talk.t('dialog:preferences.not_linked', { channel: name }))
  await talk.desk.preferences.set(talk.turn.person.id, { channel: chat.channel })
  return say(talk.t('dialog:preferences.channel', { channel: name }))
}

/** The language of the notifications, and of what is said here from now on. */
export const preferLanguage = async (talk: Talk, language: Language): Promise<Outcome> => {
  await talk.desk.preferences.set(talk.turn.person.id, { language })
  const spoken = inLanguage(talk, language)
  return { ...say(spoken.t('dialog:preferences.language')), chosenLanguage: language }
}

/** Where and in which language one is told; honest about all else that people would like to set. */
export const setPreferences = async (talk: Talk): Promise<Outcome> => {
  const { text } = talk.turn
  const channel = wishedChannel(text)
  const language = channel ? undefined : languageNamed(text)
  if (channel) return { ...(await preferChannel(talk, channel)), keepsQuestion: true }
  if (language) return { ...(await preferLanguage(talk, language)), keepsQuestion: true }
  return { ...say(talk.t('dialog:preferences.only_these')), keepsQuestion: true }
}
