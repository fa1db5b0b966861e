import type { Texts } from '../../../shared/i18n/index.ts'
import { withoutFile } from '../../domain/compose/compose-files.ts'
import type { Deliveries } from '../collection.ts'

export type WaitingFiles = {
  /** Deliveries that wait for this file are due now, but those that wait for the end of somebody's quiet hours. */
  arrived(fileId: string): Promise<void>
  /** The file will never come: what follows an alert goes without it, and names it. */
  lost(fileId: string): Promise<void>
}

export const createWaitingFiles = (
  collection: Deliveries,
  texts: Texts,
  machineNow: () => Date,
): WaitingFiles => {
  const waitingFor = (fileId: string) => ({
    open: true as const,
    status: 'pending' as const,
    'message.attachments.id': fileId,
  })
  /** False when it has changed meanwhile: another of its files may be lost at the same time. */
  const goesWithout = async (_id: string, fileId: string): Promise<boolean> => {
    const found = await collection.findOne({ _id, ...waitingFor(fileId) })
    if (!found) return true
    const message = withoutFile(found.message, fileId, texts)
    const isDue = message.attachments === undefined && found.quiet === undefined
    const { matchedCount } = await collection.updateOne(
      { _id, ...waitingFor(fileId), 'message.text': found.message.text },
      { $set: { message, ...(isDue ? { nextAttemptAt: machineNow() } : {}) } },
    )
    return matchedCount === 1
  }

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
      for (const id of ids) while (!(await goesWithout(id, fileId)));
    },
  }
}
