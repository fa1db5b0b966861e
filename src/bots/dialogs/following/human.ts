import { isAppError } from '../../../shared/index.ts'
import { isActive, type Ticket } from '../../../tickets/index.ts'
import { waitsForWords } from '../asking/interrupts.ts'
import { findDone, isPossible } from '../asking/targets/candidates.ts'
import { pick } from '../asking/targets/pick.ts'
import { commandOn } from '../handling/command.ts'
import { wantsACall } from '../reading/own/asking/wants-a-call.ts'
import { message, type Outcome, say, sureIntent, type Talk } from '../talk.ts'
import { contactOf, holdersOf, isRequesterOnly } from '../wording/people.ts'

/** One's own open ticket that may be meant, the newest where nothing tells. */
export const ownOpen = async (talk: Talk): Promise<Ticket | undefined> => {
  const open = (await talk.mine()).filter(({ state }) => isActive(state))
  return (await findDone(talk)) ?? pick(talk, open) ?? open[0]
}

const pressed = async (talk: Talk, ticket: Ticket): Promise<boolean> => {
  if (!(await isPossible(talk, 'press', ticket))) return false
  try {
    await commandOn(talk, ticket, {
      type: 'press',
      words: talk.turn.text || talk.t('dialog:reason.wants_human'),
    })
    return true
  } catch (error) {
    // the person asked for somebody, not for this: who is in charge is said all the same
    if (isAppError(error, 'conflict') || isAppError(error, 'forbidden')) return false
    throw error
  }
}

/** "Peut-on me rappeler ce soir ?" of whoever reports: whoever has the ticket hears of it. */
export const callWanted = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isRequesterOnly(talk) || waitsForWords(talk) || !wantsACall(talk.turn.text)) return undefined
  return sureIntent(talk) === 'report_fault' ? undefined : human(talk)
}

/** Somebody instead of the bot: who has the ticket (and is told), else who is in charge. */
export const human = async (talk: Talk): Promise<Outcome> => {
  const ticket = await ownOpen(talk)
  if (!ticket) return say(talk.t('dialog:human.in_charge', { contact: await contactOf(talk) }))
  const told = await pressed(talk, ticket)
  const params = { reference: ticket.reference, holders: await holdersOf(talk, ticket) }
  const text = told ? talk.t('dialog:human.told', params) : talk.t('dialog:human.has_it', params)
  return { messages: [message(text, { ticket: ticket.reference })], focus: ticket.reference }
}
