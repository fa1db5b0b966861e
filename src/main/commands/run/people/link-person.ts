import {
  createMongoDirectory,
  createMongoLinkCodes,
  directoryMigrations,
} from '../../../../directory/index.ts'
import { newId } from '../../../../shared/index.ts'
import { migrate, NamedLeases } from '../../../../shared/mongo/index.ts'
import { withDatabase } from '../../../database/with-database.ts'
import { productTime } from '../../../demo/clock.ts'
import type { Context } from '../../../terminal/index.ts'

/** Prints a one-time code for a person that the directory knows. */
export const linkPerson = async (context: Context, personId: string): Promise<void> => {
  const code = await withDatabase(context, async ({ connection }) => {
    const db = connection.getClient().db(connection.name)
    await migrate(db, directoryMigrations, new NamedLeases(db.collection('leases'), newId()))
    const person = await createMongoDirectory(connection).getPerson(personId)
    return createMongoLinkCodes(connection).issue(person.id, await productTime(db))
  })
  context.print(code)
}
