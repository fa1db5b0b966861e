import { type ClientSession, type Db, type Document, MongoServerError } from 'mongodb'

export type SingleUpdate = { readonly q: Document; readonly u: Document | Document[]; readonly upsert?: true }

export type UpdatedEach = {
  readonly matched: number
  /** The places of those that were inserted. */
  readonly inserted: readonly number[]
}

type Target = { readonly db: Db; readonly collectionName: string }

type Answer = {
  readonly n: number
  readonly upserted?: readonly { readonly index: number }[]
  readonly writeErrors?: readonly Document[]
}

/**
 * Single updates as one command, in a transaction: all of them, or it throws. The driver's `bulkWrite` measures every
 * one before it writes them out, which takes as long again.
 */
export const updateEach = async (
  { db, collectionName }: Target,
  updates: readonly SingleUpdate[],
  session: ClientSession,
): Promise<UpdatedEach> => {
  const command = { update: collectionName, updates: [...updates] }
  const answer = await db.command(command, { session, ignoreUndefined: true })
  const { n, upserted = [], writeErrors = [] } = answer as Answer
  const [failed] = writeErrors
  if (failed) throw new MongoServerError(failed)
  return { matched: n - upserted.length, inserted: upserted.map(({ index }) => index) }
}

/** New documents as one command, in a transaction: all of them, or it throws, which ends the transaction. */
export const insertEach = async (
  { db, collectionName }: Target,
  documents: readonly Document[],
  session: ClientSession,
): Promise<void> => {
  const command = { insert: collectionName, documents: [...documents] }
  const { writeErrors = [] } = (await db.command(command, { session, ignoreUndefined: true })) as Answer
  const [failed] = writeErrors
  if (failed) throw new MongoServerError(failed)
}
