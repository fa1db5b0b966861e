import type { Connection } from 'mongoose'
import { AppError, type LocalizedName } from '../../shared/index.ts'
import { inTransaction } from '../../shared/mongo/index.ts'
import { anonymised } from '../domain/anonymised.ts'
import { fromPerson, type PersonDocument, toPerson } from './documents.ts'
import { raiseDirectoryVersion } from './recent/version.ts'

/**
 * Takes away all that says who a person is: names, phone, chat addresses, link codes; their memberships end. The id
 * stays, and with it the trail of what they did. Safe to run again. Throws `directory.unknown_person`.
 */
export const anonymisePerson = async (
  connection: Connection,
  personId: string,
  { name, at }: { readonly name: LocalizedName; readonly at: Date },
): Promise<void> => {
  const db = connection.getClient().db(connection.name)
  const people = db.collection<PersonDocument>('people', { ignoreUndefined: true })
  await inTransaction(connection.getClient(), async (session) => {
    const found = await people.findOne({ _id: String(personId) }, { session })
    if (!found) throw new AppError('not_found', 'directory.unknown_person', { id: personId })
    const { _id, ...fields } = fromPerson(anonymised(toPerson(found), name, at))
    const demonstration = found.demonstration ? { demonstration: true } : {}
    await people.replaceOne({ _id }, { ...fields, ...demonstration }, { session })
    for (const collection of ['identities', 'link_codes'])
      await db.collection(collection).deleteMany({ personId: _id }, { session })
  })
  await raiseDirectoryVersion(db)
}
