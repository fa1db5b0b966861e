import type { Wishes } from '../../../directory/index.ts'
import type { Language } from '../../../shared/index.ts'
import { ownSpokenOf } from '../asking/explicit.ts'
import { commandOn } from '../handling/command.ts'
import { type NamedChannel, wishedChannel } from '../reading/orders/linking/chats.ts'
import { quietIn, wantsAllAgain, wantsOnceADay, wantsOnlyUrgent } from '../reading/orders/telling/quiet.ts'
import { languageNamed } from '../smalltalk/language-named.ts'
import { inLanguage, means, type Outcome, say, type Talk } from '../talk.ts'

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

export const hour = (at: number): string => `${String(at).padStart(2, '0')}:00`

/** When, and of what, one is told: what waits is folded into one message; danger passes. */
export const timesSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, person } = talk.turn
  const set = (wishes: Wishes) => talk.desk.preferences.set(person.id, wishes)
  const quiet = quietIn(text, { isMeant: means(talk, 'set_preferences') })
  if (quiet) {
    await set({ quiet })
    const said = { from: hour(quiet.from), until: hour(quiet.until) }
    return { ...say(talk.t('dialog:preferences.quiet', said)), keepsQuestion: true }
  }
  if (wantsAllAgain(text)) {
    await set({ quiet: null, onlyUrgent: false })
    return { ...say(talk.t('dialog:preferences.all')), keepsQuestion: true }
  }
  const isOnceADay = wantsOnceADay(text) && means(talk, 'set_preferences')
  if (!(isOnceADay || wantsOnlyUrgent(text))) return undefined
  await set({ onlyUrgent: true })
  return { ...say(talk.t('dialog:preferences.only_urgent')), keepsQuestion: true }
}

/** What a wish about our messages speaks of. */
const OF_MESSAGES =
  /notif|message|msg|messaj|alerte|langue|whats|telegram|رسائل|رسالة|ميساج|مساج|[إا]شعار|تنبيه|واتس|تلغرام/iu

/** "صيفطو قلم آخر" looks a little like a wish about messages, and is a remark on what was just reported. */
const remark = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (talk.certainty === 'sure' || OF_MESSAGES.test(text)) return undefined
  const ticket = await ownSpokenOf(talk)
  return ticket && commandOn(talk, ticket, { type: 'comment', words: text, settled: true })
}

/** Where and in which language one is told; honest about all else that people would like to set. */
export const setPreferences = async (talk: Talk): Promise<Outcome> => {
  const { text } = talk.turn
  const times = await timesSaid(talk)
  if (times) return times
  const channel = wishedChannel(text)
  const language = channel ? undefined : languageNamed(text)
  if (channel) return { ...(await preferChannel(talk, channel)), keepsQuestion: true }
  if (language) return { ...(await preferLanguage(talk, language)), keepsQuestion: true }
  return (await remark(talk)) ?? { ...say(talk.t('dialog:preferences.only_these')), keepsQuestion: true }
}
