import type { Person } from '../../../directory/index.ts'
import type { Ticket } from '../ticket.ts'

/** A person before a ticket, and the people of the unit where it stands. */
export type Encounter = {
  readonly person: Person
  readonly ticket: Ticket
  readonly people: readonly Person[]
  readonly at: Date
}
