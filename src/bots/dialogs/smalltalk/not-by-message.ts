import { type Handler, say } from '../talk.ts'
import { contactOf } from '../wording/people.ts'

/** What cannot be done by message: said as it is, with somebody who can help. */
const notByMessage =
  (key: string): Handler =>
  async (talk) => ({ ...say(talk.t(key, { contact: await contactOf(talk) })), keepsQuestion: true })

export const vouch = notByMessage('dialog:not_by_message.vouch')
export const setPreferences = notByMessage('dialog:not_by_message.set_preferences')
