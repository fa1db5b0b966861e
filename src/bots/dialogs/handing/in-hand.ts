import type { Person } from '../../../directory/index.ts'
import { isAppError } from '../../../shared/index.ts'
import { assigneeOf, type Ticket } from '../../../tickets/index.ts'
import { act } from '../handling/order.ts'
import type { Talk } from '../talk.ts'
import { stateSentence } from '../wording/ticket-state.ts'

/** What this person has in hand, as far as whoever asks can see it. */
export const inHandOf = async (talk: Talk, person: Person): Promise<readonly Ticket[]> => {
  const { desk, turn } = talk
  const awaiting = await desk.tickets.listAwaiting(person)
  const held = awaiting.flatMap(({ as, ticket }) =>
    as === 'holder' && assigneeOf(ticket.state) === person.id ? [ticket] : [],
  )
  if (person.id === turn.person.id) return held
  const seen = await Promise.all(
    held.map(({ reference }) => desk.tickets.findVisible(turn.person.id, reference)),
  )
  return seen.filter((ticket) => ticket !== undefined)
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

/** That it was not given, and where it stands. */
export const whyNot = async (talk: Talk, reference: string): Promise<string> => {
  const ticket = await talk.desk.tickets.findVisible(talk.turn.person.id, reference)
  const why = ticket ? await stateSentence(talk, ticket) : ''
  return talk.t('dialog:giving.not_given', { reference, why })
}
