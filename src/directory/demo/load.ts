import type { Connection } from 'mongoose'
import { fromPerson, fromUnit } from '../mongo/documents.ts'
import { fromEquipment, fromLine, inventoryCollections } from '../mongo/inventory.ts'
import { raiseDirectoryVersion } from '../mongo/recent/version.ts'
import { directoryModels } from '../mongo/schemas.ts'
import { demoEquipment, demoLines } from './inventory.ts'
import { demoPeople } from './people.ts'
import { demoUnits } from './units.ts'

/** Inserts the document when none has its id. */
const insertIfMissing = <T extends { readonly _id: string }>({ _id, ...fields }: T) => ({
  updateOne: {
    filter: { _id },
    update: { $setOnInsert: { ...fields, demonstration: true } } as object,
    upsert: true,
  },
})

/** Inserts what is missing of the demonstration; what an administrator has changed since stays. */
export const loadDemoDirectory = async (connection: Connection, now: Date): Promise<void> => {
  const { units, people } = directoryModels(connection)
  const { equipment, lines } = inventoryCollections(connection)
  await units.bulkWrite(demoUnits().map(fromUnit).map(insertIfMissing))
  await people.bulkWrite(demoPeople(now).map(fromPerson).map(insertIfMissing))
  await equipment.bulkWrite(demoEquipment(now).map(fromEquipment).map(insertIfMissing))
  await lines.bulkWrite(demoLines(now).map(fromLine).map(insertIfMissing))
  await raiseDirectoryVersion(connection.getClient().db(connection.name))
}

/**
 * Ends the demonstration: its units, what they have, its people and their chat addresses go; their tickets' history stays. An address
 * that was only chosen proves nothing, even where a real person has the same id by now.
 */
export const removeDemoDirectory = async (connection: Connection): Promise<void> => {
  const { units, people, identities } = directoryModels(connection)
  const { equipment, lines } = inventoryCollections(connection)
  const ids = (await people.find({ demonstration: true }, { _id: 1 }).lean()).map(({ _id }) => String(_id))
  await identities.deleteMany({ $or: [{ personId: { $in: ids } }, { proof: 'demonstration' }] })
  await people.deleteMany({ demonstration: true })
  await equipment.deleteMany({ demonstration: true })
  await lines.deleteMany({ demonstration: true })
  await units.deleteMany({ demonstration: true })
  await raiseDirectoryVersion(connection.getClient().db(connection.name))
}
