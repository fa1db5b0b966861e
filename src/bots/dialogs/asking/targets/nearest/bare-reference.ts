import { parseReference } from '../../../../../tickets/index.ts'
import type { Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'

const TOKEN = /(?<![\p{L}\p{N}-])[0-9A-Za-z]{6}(?![\p{L}\p{N}-])/gu
/** "3ndkom", "7ellit": letters that are written as digits. */
const NO_LETTER = /[0146]/u
const LETTER = /[A-Za-z]/u
const MOST = 3

const mayBeOne = (token: string): boolean =>
  LETTER.test(token) && (token === token.toUpperCase() || NO_LETTER.test(token))

/**
 * "C'est en double avec T3F4RT": those who handle tickets leave out the mark before a reference. Read as if it were there,
 * when there is such a ticket within sight; a word that only looks like one stays a word.
 */
export const withBareReference = async (talk: Talk): Promise<Talk> => {
  const { turn, desk } = talk
  const { understanding, text, person } = turn
  const isNamed = understanding?.entities.ticket !== undefined || turn.choice !== undefined
  if (!understanding || isNamed || !isHolder(talk)) return talk
  for (const token of (text.match(TOKEN) ?? []).filter(mayBeOne).slice(0, MOST)) {
    const reference = parseReference(`SN-${token}`)
    const ticket = reference && (await desk.tickets.findVisible(person, reference))
    if (!ticket) continue
    const entities = { ...understanding.entities, ticket: ticket.reference }
    const named = {
      text: text.replace(token, ticket.reference),
      understanding: { ...understanding, entities },
    }
    return { ...talk, turn: { ...turn, ...named } }
  }
  return talk
}
