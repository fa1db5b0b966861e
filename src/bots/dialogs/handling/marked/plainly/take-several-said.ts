import { assigneeOf, effective, type Ticket } from '../../../../../tickets/index.ts'
import { FOCUS_MS, focusedTicket, placedTicket } from '../../../asking/explicit.ts'
import { candidatesFor, isPossible } from '../../../asking/targets/candidates.ts'
import { alertedSince } from '../../../asking/targets/spoken-last.ts'
import { saysToo, severalTaken } from '../../../reading/orders/movement/hands/take-several.ts'
import { type Outcome, say, type Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { commandOn } from '../../command.ts'

const isOwn = ({ turn: { person } }: Talk, { state }: Ticket): boolean => assigneeOf(state) === person.id

/** The list that was just shown, when it is so long. */
const listed = async ({ desk, turn: { person, state, now } }: Talk): Promise<readonly Ticket[]> => {
  const isShown = state.listed && now.getTime() - state.listed.at.getTime() <= FOCUS_MS
  const found = (isShown ? (state.listed?.references ?? []) : []).map((reference) =>
    desk.tickets.findVisible(person, reference),
  )
  return (await Promise.all(found)).flatMap((ticket) => ticket ?? [])
}

/** Exactly so many: of the list just shown, of what came in since, else of all that can be taken. */
const meant = async (talk: Talk, count: number): Promise<readonly Ticket[] | undefined> => {
  for (const read of [() => listed(talk), () => alertedSince(talk), () => candidatesFor(talk, 'take')]) {
    const tickets = await read()
    const possible = await Promise.all(tickets.map((one) => isPossible(talk, 'take', one)))
    const left = tickets.filter((ticket, at) => possible[at] || isOwn(talk, ticket))
    if (left.length === count) return left
  }
  return undefined
}

const takeEach = async (talk: Talk, tickets: readonly Ticket[]): Promise<Outcome> => {
  const said: string[] = []
  // one after the other: the command ids must come in the same order when the turn is played again
  for (const [at, ticket] of tickets.entries()) {
    const commandId = at === 0 ? talk.commandId : talk.turn.nextCommandId()
    const { messages } = await commandOn({ ...talk, commandId }, ticket, { type: 'take' })
    said.push(...messages.map(({ text }) => text))
  }
  return say(said.join('\n'))
}

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
  const tickets = count === undefined ? undefined : await meant(talk, count)
  return tickets ? takeEach(talk, tickets) : takenToo(talk)
}
