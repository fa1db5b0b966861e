import { setClosed } from '../../../directory/index.ts'
import { beginningOfDay } from '../../../tickets/index.ts'
import { withDatabase } from '../../database/with-database.ts'
import { productTime } from '../../demo/clock.ts'
import type { Context } from '../../terminal/index.ts'
import { dayNamed } from './calendar/with-calendars.ts'

export type CloseFlags = { from?: string; json?: true }

/** Open requests that stand there are not moved: their clocks take them up. */
export const closeUnit = (context: Context, unitId: string, flags: CloseFlags): Promise<void> =>
  withDatabase(context, async ({ connection }) => {
    const db = connection.getClient().db(connection.name)
    const since = flags.from === undefined ? await productTime(db) : beginningOfDay(dayNamed(flags.from))
    await setClosed(connection, unitId, since)
    context.print(
      flags.json
        ? JSON.stringify({ unitId, closedAt: since.toISOString() })
        : `${unitId} is closed from ${since.toISOString()} on`,
    )
  })

export const reopenUnit = (context: Context, unitId: string, flags: { json?: true }): Promise<void> =>
  withDatabase(context, async ({ connection }) => {
    await setClosed(connection, unitId, undefined)
    context.print(flags.json ? JSON.stringify({ unitId, closedAt: null }) : `${unitId} works again`)
  })
