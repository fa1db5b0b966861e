import type { Connection } from 'mongoose'
import { createMongoDirectory, type Directory, directoryMigrations } from '../../../../directory/index.ts'
import { AppError, type Clock, newId } from '../../../../shared/index.ts'
import { migrate, NamedLeases } from '../../../../shared/mongo/index.ts'
import {
  type CalendarStore,
  calendarMigrations,
  createCalendars,
  createMongoCalendarStore,
  findDay,
  type UnitCalendars,
} from '../../../../tickets/index.ts'
import { withDatabase } from '../../../database/with-database.ts'
import { productTime } from '../../../demo/clock.ts'
import type { Context } from '../../../terminal/index.ts'

export type CalendarDesk = {
  readonly connection: Connection
  readonly directory: Directory
  readonly store: CalendarStore
  readonly calendars: UnitCalendars
  readonly clock: Clock
}

export const withCalendars = <T>(context: Context, work: (desk: CalendarDesk) => Promise<T>): Promise<T> =>
  withDatabase(context, async ({ connection }) => {
    const db = connection.getClient().db(connection.name)
    const leases = new NamedLeases(db.collection('leases'), newId())
    await migrate(db, [...directoryMigrations, ...calendarMigrations], leases)
    const directory = createMongoDirectory(connection)
    const store = createMongoCalendarStore(connection)
    const now = await productTime(db)
    const clock = { now: () => now }
    return work({
      connection,
      directory,
      store,
      clock,
      calendars: createCalendars({ store, directory }),
    })
  })

/** A date of the command line as a day; throws `cli.bad_date`. */
export const dayNamed = (date: string): number => {
  const day = findDay(date)
  if (day === undefined) throw new AppError('invalid', 'cli.bad_date', { date })
  return day
}
