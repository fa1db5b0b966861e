import type { Db } from 'mongodb'

type Watched = {
  _id: string
  /** The number of the last claim: each time somebody writes there it is another one. */
  token: number
  until: Date
  /** Which claim was the last one when this was looked at, and since when (product time) it has been. */
  idle?: { token: number; since: Date }
}

/**
 * Deletes conversations in which nobody has written since `cutoff`; returns how many. Their documents do not say when
 * somebody wrote last (a lease that was given back ends in 1970), and a turn should not pay for it: what is written
 * down here is since when the last claim has been the last one. What is deleted is compared in the same write, so that
 * a conversation taken up meanwhile stays.
 */
export const purgeConversations = async (db: Db, now: Date, cutoff: Date): Promise<number> => {
  const conversations = db.collection<Watched>('conversations')
  await conversations.updateMany({ $expr: { $ne: ['$idle.token', '$token'] } }, [
    { $set: { idle: { token: '$token', since: now } } },
  ])
  const forgotten = { until: { $lt: cutoff }, 'idle.since': { $lt: cutoff } }
  const { deletedCount } = await conversations.deleteMany({
    ...forgotten,
    $expr: { $eq: ['$idle.token', '$token'] },
  })
  return deletedCount
}
