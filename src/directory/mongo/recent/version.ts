import type { Collection, Db } from 'mongodb'

type VersionDocument = { readonly _id: 'directory'; readonly version: number }

const guards = (db: Db): Collection<VersionDocument> => db.collection<VersionDocument>('guards')

/** Grows with each change of units or people: whoever keeps them in memory asks for this number only. */
export const findDirectoryVersion = async (db: Db): Promise<number> =>
  (await guards(db).findOne({ _id: 'directory' }))?.version ?? 0

/** To be called when the change is written; before that it would be missed. */
export const raiseDirectoryVersion = async (db: Db): Promise<void> => {
  await guards(db).updateOne({ _id: 'directory' }, { $inc: { version: 1 } }, { upsert: true })
}
