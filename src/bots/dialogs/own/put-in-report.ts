import { commandOn } from '../handling/command.ts'
import { askedToPut } from '../reading/orders/telling/recorded.ts'
import type { Outcome, Talk } from '../talk.ts'
import { isRequesterOnly } from '../wording/people.ts'
import { ownMeant, waitsForAnother } from './own-ticket.ts'

/**
 * "Pouvez-vous mettre que seul le câble est touché, pas le wifi": about the report that was made, whatever things it
 * names. Undefined: none is open, or it may be about several.
 */
export const putInReport = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isRequesterOnly(talk) || askedToPut(talk.turn.text) === undefined || waitsForAnother(talk))
    return undefined
  const ticket = await ownMeant(talk)
  return ticket && commandOn(talk, ticket, { type: 'comment', words: talk.turn.text, settled: true })
}
