import { asksWhoIs } from '../../../reading/asides/who/who-is.ts'
import { type Outcome, say, type Talk } from '../../../talk.ts'

/** Who is at the head of what is no matter of a ticket: a complaint of delay is not made of it. */
export const whoIsSaid = async (talk: Talk): Promise<Outcome | undefined> =>
  asksWhoIs(talk.turn.text)
    ? { ...say(talk.t('dialog:smalltalk.no_directory')), keepsQuestion: true }
    : undefined
