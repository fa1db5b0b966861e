import { silentLogger } from '../../../../shared/index.ts'
import {
  createCalendars,
  createMongoPolicyStore,
  createMongoTicketStore,
  createPolicies,
  createTickets,
} from '../../../../tickets/index.ts'
import type { CalendarDesk } from './with-calendars.ts'

/** With the rules as they are from now on: nothing that was remembered before the change. */
export const retargetOpen = (
  { connection, directory, store, clock }: CalendarDesk,
  because: 'policy' | 'calendar',
): Promise<number> =>
  createTickets({
    store: createMongoTicketStore(connection),
    directory,
    calendars: createCalendars({ store, directory }),
    rules: createPolicies(createMongoPolicyStore(connection)),
    clock,
    logger: silentLogger,
  }).retarget(because)
