import { effective } from '../../../../../tickets/index.ts'
import { focusedTicket, placedTicket } from '../../../asking/explicit.ts'
import { soMany } from '../../../asking/targets/so-many.ts'
import { saysToo, severalTaken } from '../../../reading/orders/movement/hands/take-several.ts'
import type { Outcome, Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { commandOn } from '../../command.ts'
import { toEach } from '../../to-each.ts'

/** "La deuxième aussi", right after one was taken. */
const takenToo = async (talk: Talk): Promise<Outcome | undefined> => {
  const ticket = saysToo(talk.turn.text) ? await placedTicket(talk) : undefined
  const last = ticket && (await focusedTicket(talk))
  const event = last && effective(last.timeline).at(-1)
  const hasTaken = event?.type === 'taken' && event.by === talk.turn.person.id
  return ticket && hasTaken ? commandOn(talk, ticket, { type: 'take' }) : undefined
}

/** "Je prends les deux": each by itself; where it is not plain which, one is asked about as ever. */
export const takeSeveralSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isHolder(talk)) return undefined
  const count = severalTaken(talk.turn.text)
  const tickets = count === undefined ? undefined : await soMany(talk, 'take', count)
  return tickets ? toEach(talk, tickets, { type: 'take' }) : takenToo(talk)
}
