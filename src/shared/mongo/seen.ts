import type { ClientSession, ClusterTime, Timestamp } from 'mongodb'

/** How far a session has come, in the database's own time. */
export type Seen = {
  readonly operationTime: Timestamp | undefined
  readonly clusterTime: ClusterTime | undefined
}

export const seenBy = ({ operationTime, clusterTime }: ClientSession): Seen => ({
  operationTime,
  clusterTime,
})

/** What is read in this session from now on has seen all that. */
export const follow = (session: ClientSession, { operationTime, clusterTime }: Seen): void => {
  if (clusterTime) session.advanceClusterTime(clusterTime)
  if (operationTime) session.advanceOperationTime(operationTime)
}
