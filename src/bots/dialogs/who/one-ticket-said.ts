import type { Ticket } from '../../../tickets/index.ts'
import { focusedTicket, focusReference, namedTicket, typedReference } from '../asking/explicit.ts'
import { isAskedWhich, waitsForWords } from '../asking/interrupts.ts'
import { newlyAlerted } from '../asking/targets/spoken-last.ts'
import { unknownTicket } from '../asking/which-ticket.ts'
import { followsOne, silencesOne, takesSilenceBack } from '../reading/orders/telling/of-one-ticket.ts'
import { means, type Outcome, say, type Talk } from '../talk.ts'

const isSilenced = ({ turn: { person } }: Talk, reference: string | undefined): boolean =>
  reference !== undefined && (person.muted ?? []).includes(reference)

/** Named, spoken of, told of last, or the only open one of theirs. */
const meant = async (talk: Talk): Promise<Ticket | undefined> => {
  const named = await namedTicket(talk)
  if (named) return named
  const held = (await talk.awaiting()).map(({ ticket }) => ticket)
  const [only, another] = await talk.mine()
  return (await newlyAlerted(talk, held)) ?? (await focusedTicket(talk)) ?? (another ? undefined : only)
}

const silence = async (talk: Talk): Promise<Outcome> => {
  const ticket = await meant(talk)
  if (!ticket) return say(talk.t('dialog:preferences.silence_which'))
  const { reference } = ticket
  await talk.desk.preferences.set(talk.turn.person.id, { mute: reference })
  return say(talk.t('dialog:preferences.silenced', { reference }), { ticket: reference })
}

const tellAgain = async (talk: Talk, reference: string): Promise<Outcome> => {
  await talk.desk.preferences.set(talk.turn.person.id, { unmute: reference })
  return say(talk.t('dialog:preferences.told_again', { reference }), { ticket: reference })
}

/** Whoever reported it or sees to it is told anyway; anybody else of the same fault joins it by saying so. */
const follow = async (talk: Talk): Promise<Outcome> => {
  if (typedReference(talk) !== undefined && !(await namedTicket(talk)))
    return unknownTicket(talk, { type: 'status' })
  const reference = (await namedTicket(talk))?.reference ?? focusReference(talk)
  if (reference !== undefined && isSilenced(talk, reference)) return tellAgain(talk, reference)
  return say(talk.t('dialog:preferences.who_is_told'))
}

/** What is sent of one ticket alone: silenced, told again, or who is told of it at all. */
export const oneTicketSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (waitsForWords(talk) && !isAskedWhich(talk)) return undefined
  if (silencesOne(text)) return silence(talk)
  const reference = focusReference(talk)
  if (reference !== undefined && isSilenced(talk, reference) && takesSilenceBack(text))
    return tellAgain(talk, reference)
  return followsOne(text) && means(talk, 'set_preferences') ? follow(talk) : undefined
}
