import { ownSpokenOf } from '../asking/explicit.ts'
import { asksToSendFile } from '../reading/own/asking/may-send-file.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { ownOpen } from './own-ticket.ts'

/** "May I send a photo?": yes, and to which ticket it goes. */
export const maySendFile = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!asksToSendFile(talk.turn.text) || talk.turn.message.attachments.length > 0) return undefined
  const [only, another] = await ownOpen(talk)
  const ticket = (await ownSpokenOf(talk)) ?? (another ? undefined : only)
  if (!ticket) return { ...say(talk.t('dialog:own.may_send_file_new')), keepsQuestion: true }
  const { reference } = ticket
  return {
    ...say(talk.t('dialog:own.may_send_file', { reference }), { ticket: reference }),
    keepsQuestion: true,
  }
}
