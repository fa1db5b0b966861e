import type { Connection } from 'mongoose'
import { AppError } from '../../shared/index.ts'
import { raiseDirectoryVersion } from './recent/version.ts'
import { directoryModels } from './schemas.ts'

/** Stops a person's messages from `since` on, or lets them in again with undefined. Throws `directory.unknown_person`. */
export const setBlocked = async (
  connection: Connection,
  personId: string,
  since: Date | undefined,
): Promise<void> => {
  const { people } = directoryModels(connection)
  const change = since ? { $set: { blockedAt: since } } : { $unset: { blockedAt: '' } }
  const { matchedCount } = await people.updateOne({ _id: String(personId) }, change)
  if (matchedCount === 0) throw new AppError('not_found', 'directory.unknown_person', { id: personId })
  await raiseDirectoryVersion(connection.getClient().db(connection.name))
}

/** A unit stops working at `since`, or works again with undefined. Throws `directory.unknown_unit`. */
export const setClosed = async (
  connection: Connection,
  unitId: string,
  since: Date | undefined,
): Promise<void> => {
  const { units } = directoryModels(connection)
  const change = since ? { $set: { closedAt: since } } : { $unset: { closedAt: '' } }
  const { matchedCount } = await units.updateOne({ _id: String(unitId) }, change)
  if (matchedCount === 0) throw new AppError('not_found', 'directory.unknown_unit', { id: unitId })
  await raiseDirectoryVersion(connection.getClient().db(connection.name))
}
