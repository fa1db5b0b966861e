import type { Db, ObjectId } from 'mongodb'

const TOGETHER = 200

/** Of these files, those that a ticket still carries. */
const carried = async (db: Db, ids: readonly string[]): Promise<Set<string>> => {
  const found = new Set<string>()
  for (const path of ['report.attachments', 'timeline.attachments']) {
    const values = await db
      .collection('tickets')
      .distinct(`${path}.id`, { [`${path}.id`]: { $in: [...ids] } })
    for (const value of values.flat()) found.add(String(value))
  }
  return found
}

/** The files with their smaller forms; the list of files last, so that a crash in between leaves nothing unseen. */
const remove = async (db: Db, ids: readonly ObjectId[]): Promise<number> => {
  const files = db.collection('attachments.files')
  const smaller = await files
    .find({ 'metadata.variantOf': { $in: ids.map((id) => id.toHexString()) } }, { projection: { _id: 1 } })
    .toArray()
  const all = [...smaller.map(({ _id }) => _id), ...ids]
  await db.collection('attachments.chunks').deleteMany({ files_id: { $in: all } })
  await files.deleteMany({ _id: { $in: smaller.map(({ _id }) => _id) } })
  return (await files.deleteMany({ _id: { $in: [...ids] } })).deletedCount
}

/** Deletes files that came before that instant, and that no ticket carries; returns how many. */
export const purgeFiles = async (db: Db, cutoff: Date): Promise<number> => {
  let gone = 0
  let after: ObjectId | undefined
  for (;;) {
    const old = await db
      .collection('attachments.files')
      .find({
        uploadDate: { $lt: cutoff },
        'metadata.variantOf': { $exists: false },
        ...(after ? { _id: { $gt: after } } : {}),
      })
      .sort({ _id: 1 })
      .limit(TOGETHER)
      .project<{ _id: ObjectId }>({ _id: 1 })
      .toArray()
    if (old.length === 0) return gone
    after = old.at(-1)?._id
    const kept = await carried(
      db,
      old.map(({ _id }) => _id.toHexString()),
    )
    const free = old.map(({ _id }) => _id).filter((id) => !kept.has(id.toHexString()))
    if (free.length > 0) gone += await remove(db, free)
  }
}
