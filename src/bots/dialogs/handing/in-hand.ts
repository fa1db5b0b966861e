import { isAppError } from '../../../shared/index.ts'
import { assigneeOf, type Ticket } from '../../../tickets/index.ts'
import { act } from '../handling/order.ts'
import { ACTIVE } from '../reading/narrowing/filter.ts'
import type { Talk } from '../talk.ts'

const MOST = 100

/** What this person has in hand, as far as it can be seen. */
export const inHandOf = async (talk: Talk, personId: string): Promise<readonly Ticket[]> => {
  const { tickets } = talk.desk
  const seen = await tickets.listInScope(talk.turn.person.id, { statuses: ACTIVE, limit: MOST })
  return seen.filter(({ state }) => assigneeOf(state) === personId)
}

/** Meanwhile somebody else may have taken it; what this turn gave is given. */
const isStillOf = ({ state, timeline }: Ticket, personId: string, commandId: string): boolean =>
  assigneeOf(state) === personId || timeline.some((event) => event.commandId === commandId)

type Handing = { readonly reference: string; readonly to: string; readonly from?: string }

/** Gives one ticket; undefined when that could not be. Each by itself, so that one refusal does not stop the others. */
export const handOne = async (talk: Talk, { reference, to, from }: Handing): Promise<Ticket | undefined> => {
  const { person, nextCommandId } = talk.turn
  const commandId = nextCommandId()
  const ticket = await talk.desk.tickets.findVisible(person.id, reference)
  if (!ticket || (from !== undefined && !isStillOf(ticket, from, commandId))) return undefined
  try {
    return await act({ ...talk, commandId }, ticket, { type: 'give', to })
  } catch (error) {
    if (!isAppError(error) || error.kind === 'unavailable' || error.kind === 'bug') throw error
    return undefined
  }
}
