import { setBlocked } from '../../../../directory/index.ts'
import { withDatabase } from '../../../database/with-database.ts'
import { productTime } from '../../../demo/clock.ts'
import type { Context } from '../../../terminal/index.ts'

/** Stops a person's messages, or lets them in again. */
export const blockPerson = (context: Context, personId: string, blocked: boolean): Promise<void> =>
  withDatabase(context, async ({ connection }) => {
    const db = connection.getClient().db(connection.name)
    await setBlocked(connection, personId, blocked ? await productTime(db) : undefined)
  })
