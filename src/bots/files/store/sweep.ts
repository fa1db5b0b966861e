import { ObjectId } from 'mongodb'
import type { FileCollections } from './documents.ts'

/** No file takes that long to be written. */
const ABANDONED_AFTER_MS = 3_600_000

/** Clears away what a crash has left of files that nobody writes any more; returns how many. */
export const clearAbandoned = async (
  { files, chunks, writings }: FileCollections,
  now = new Date(),
): Promise<number> => {
  const before = new Date(now.getTime() - ABANDONED_AFTER_MS)
  let cleared = 0
  for await (const { _id, writer } of writings.find({ at: { $lt: before } })) {
    const whole = await files.findOne({ _id: new ObjectId(_id) }, { projection: { _id: 1 } })
    if (!whole) await chunks.deleteMany({ files_id: new ObjectId(_id), writer })
    await writings.deleteOne({ _id, writer })
    cleared += 1
  }
  return cleared
}
