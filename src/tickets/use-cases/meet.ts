import type { Person } from '../../directory/index.ts'
import type { Encounter } from '../domain/access/encounter.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { Core } from './core.ts'
import { listHandlers } from './ladder.ts'

/** A person before a ticket, with everybody who could handle it where it stands. */
export const meet = async (core: Core, person: Person, ticket: Ticket): Promise<Encounter> => ({
  person,
  ticket,
  people: await listHandlers(core, [ticket.unitId]),
  at: core.clock.now(),
})
