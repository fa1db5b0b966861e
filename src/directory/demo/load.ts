import type { Connection } from 'mongoose'
import { fromPerson, fromUnit } from '../mongo/documents.ts'
import { directoryModels } from '../mongo/schemas.ts'
import { demoPeople } from './people.ts'
import { demoUnits } from './units.ts'

/** Inserts what is missing of the demonstration; what an administrator has changed since stays. */
export const loadDemoDirectory = async (connection: Connection, now: Date): Promise<void> => {
  const { units, people } = directoryModels(connection)
  await units.bulkWrite(
    demoUnits()
      .map(fromUnit)
      .map(({ _id, ...unit }) => ({
        updateOne: {
          filter: { _id },
          update: { $setOnInsert: { ...unit, demonstration: true } },
          upsert: true,
        },
      })),
  )
  await people.bulkWrite(
    demoPeople(now)
      .map(fromPerson)
      .map(({ _id, ...person }) => ({
        updateOne: {
          filter: { _id },
          update: { $setOnInsert: { ...person, demonstration: true } },
          upsert: true,
        },
      })),
  )
}

/**
 * Ends the demonstration: its units, people and their chat addresses go; their tickets' history stays. An address
 * that was only chosen proves nothing, even where a real person has the same id by now.
 */
export const removeDemoDirectory = async (connection: Connection): Promise<void> => {
  const { units, people, identities } = directoryModels(connection)
  const ids = (await people.find({ demonstration: true }, { _id: 1 }).lean()).map(({ _id }) => String(_id))
  await identities.deleteMany({ $or: [{ personId: { $in: ids } }, { proof: 'demonstration' }] })
  await people.deleteMany({ demonstration: true })
  await units.deleteMany({ demonstration: true })
}
