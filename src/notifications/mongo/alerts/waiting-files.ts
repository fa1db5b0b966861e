import type { Deliveries } from '../collection.ts'

export type WaitingFiles = {
  /** Deliveries that wait for this file are due now, but those that wait for the end of somebody's quiet hours. */
  arrived(fileId: string): Promise<void>
  /** The file will never come: what only brought files goes without it, or not at all. */
  lost(fileId: string): Promise<void>
}

export const createWaitingFiles = (collection: Deliveries, machineNow: () => Date): WaitingFiles => {
  const waitingFor = (fileId: string) => ({
    open: true as const,
    status: 'pending' as const,
    'message.attachments.id': fileId,
  })
  return {
    async arrived(fileId) {
      const wanted = { ...waitingFor(fileId), quiet: { $exists: false } }
      await collection.updateMany(wanted, { $set: { nextAttemptAt: machineNow() } })
    },
    async lost(fileId) {
      const ids = await collection
        .find({ ...waitingFor(fileId), givesWay: true }, { projection: { _id: 1 } })
        .map(({ _id }) => _id)
        .toArray()
      const these = { _id: { $in: ids }, status: 'pending' as const }
      await collection.updateMany(these, [
        {
          $set: {
            'message.attachments': {
              $filter: { input: '$message.attachments', cond: { $ne: ['$$this.id', fileId] } },
            },
          },
        },
      ])
      await collection.updateMany(
        { ...these, 'message.attachments': { $size: 0 } },
        { $set: { status: 'withdrawn' }, $unset: { open: '', lease: '' } },
      )
    },
  }
}
