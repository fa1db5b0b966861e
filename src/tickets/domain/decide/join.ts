import { effective } from '../history/timeline.ts'
import { isActive, type Ticket } from '../ticket.ts'
import { type Decider, invalid, notPossibleNow } from './decision.ts'

/** It is the same fault as another ticket; its own clock ends here. */
export const merge: Decider<'merge'> = (ticket, { into }) => {
  if (!isActive(ticket.state)) return notPossibleNow(ticket)
  if (!into) return invalid('ticket.merged_into_nothing', ticket)
  if (into.id === ticket.id) return invalid('ticket.merged_into_itself', ticket)
  return [{ type: 'merged', into: into.id, intoReference: into.reference }]
}

/** Takes in the people of a ticket that is about to be merged into this one. */
export const absorb: Decider<'absorb'> = (ticket, { reference, personIds }) =>
  isActive(ticket.state)
    ? [{ type: 'absorbed', reference, personIds: personIds.filter((id) => id !== ticket.requesterId) }]
    : notPossibleNow(ticket)

const peopleOf = ({ timeline }: Ticket, reference: string): readonly string[] =>
  effective(timeline).flatMap((event) =>
    event.type === 'absorbed' && event.reference === reference ? event.personIds : [],
  )

/** The other ticket goes its own way again; who came with a third one stays. */
export const part: Decider<'part'> = (ticket, { reference }) => {
  const others = effective(ticket.timeline).flatMap((event) =>
    event.type === 'absorbed' && event.reference !== reference ? event.personIds : [],
  )
  const personIds = peopleOf(ticket, reference).filter((id) => !others.includes(id))
  return personIds.length === 0 ? [] : [{ type: 'parted', reference, personIds }]
}
