import { assigneeOf, type Ticket } from '../../../../tickets/index.ts'
import { namedCategory } from '../../reading/named-category.ts'
import type { Talk } from '../../talk.ts'
import type { PendingCommandType } from '../../turn.ts'
import { FOCUS_MS } from '../explicit.ts'
import { candidatesFor, isPossible } from './candidates.ts'
import { alertedSince } from './spoken-last.ts'

const isOwn = ({ turn: { person } }: Talk, { state }: Ticket): boolean => assigneeOf(state) === person.id

/** The list that was just shown, or offered. */
export const listedLast = async ({
  desk,
  turn: { person, state, now },
}: Talk): Promise<readonly Ticket[]> => {
  const isShown = state.listed && now.getTime() - state.listed.at.getTime() <= FOCUS_MS
  const found = (isShown ? (state.listed?.references ?? []) : []).map((reference) =>
    desk.tickets.findVisible(person, reference),
  )
  return (await Promise.all(found)).flatMap((ticket) => ticket ?? [])
}

/** Of the thing that was told of last: two cuts that came together are "the two", whatever else there is. */
const likeTheNewest = (tickets: readonly Ticket[]): readonly Ticket[] => {
  const [newest] = tickets
  return newest?.category ? tickets.filter(({ category }) => category === newest.category) : []
}

const ofNamed = ({ turn: { text } }: Talk, tickets: readonly Ticket[]): readonly Ticket[] => {
  const named = namedCategory(text)
  return named === undefined ? tickets : tickets.filter(({ category }) => category === named)
}

/**
 * Exactly so many: of the list just shown, of what came in since, of all on which it can be done, else of those of one
 * thing. Undefined when it is not plain which.
 */
export const soMany = async (
  talk: Talk,
  type: PendingCommandType,
  count: number,
): Promise<readonly Ticket[] | undefined> => {
  const possible = () => candidatesFor(talk, type)
  const pools = [
    () => listedLast(talk),
    () => alertedSince(talk),
    possible,
    // to take two of three is asked about; that two of one thing are over is plain
    ...(type === 'resolve' ? [async () => likeTheNewest(await possible())] : []),
  ]
  for (const read of pools) {
    const tickets = ofNamed(talk, await read())
    const can = await Promise.all(tickets.map((one) => isPossible(talk, type, one)))
    const left = tickets.filter((ticket, at) => can[at] || (type === 'take' && isOwn(talk, ticket)))
    if (left.length === count) return left
  }
  return undefined
}
