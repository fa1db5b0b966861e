import type { Db } from 'mongodb'
import type { Connection } from 'mongoose'
import { loadDemoDirectory, removeDemoDirectory } from '../../directory/index.ts'

type ModeDocument = { _id: 'demonstration'; on: boolean }

const modes = (db: Db) => db.collection<ModeDocument>('settings')

/** Whether this database shows the demonstration; undefined before anybody decided. */
export const recordedMode = async (db: Db): Promise<boolean | undefined> =>
  (await modes(db).findOne({ _id: 'demonstration' }))?.on

export type ModeChoice = {
  /** `SANAD_DEMO` as set, or undefined. */
  readonly wanted: boolean | undefined
  readonly embedded: boolean
}

/** Asked for, else as recorded, else yes on the embedded server and no on somebody's own. */
export const decideMode = ({ wanted, embedded }: ModeChoice, recorded: boolean | undefined): boolean => {
  if (!embedded) return wanted === true
  return wanted ?? recorded ?? true
}

export const recordMode = async (db: Db, on: boolean): Promise<void> => {
  await modes(db).updateOne({ _id: 'demonstration' }, { $set: { on } }, { upsert: true })
}

/** Loads what is missing of the demonstration, and remembers that it is one. */
export const beginDemonstration = async (connection: Connection, db: Db, now: Date): Promise<void> => {
  await loadDemoDirectory(connection, now)
  await recordMode(db, true)
}

/** A real directory takes the demonstration's place. */
export const endDemonstration = async (connection: Connection, db: Db): Promise<void> => {
  await removeDemoDirectory(connection)
  await recordMode(db, false)
}
