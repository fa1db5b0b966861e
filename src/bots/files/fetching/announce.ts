import type { AnyBulkWriteOperation } from 'mongodb'
import { retryTransient } from '../../../shared/mongo/index.ts'
import { type InboundAttachment, type InboundMessage, isForUs } from '../../inbound.ts'
import type { FetchDocument, Fetches, Teller } from './document.ts'
import { albumOf, isHeld, NEVER, releaseAlbums } from './held-albums.ts'

/** A file that a thousand people forward is told to the last few only, should it be refused. */
const TOLD_AT_MOST = 20

type Announced = InboundAttachment & { readonly remote: string }
type Operation = AnyBulkWriteOperation<FetchDocument>

const isAnnounced = (attachment: InboundAttachment): attachment is Announced =>
  attachment.remote !== undefined

const tellerOf = ({ from, sender, languageCode, providerEventId: event }: InboundMessage): Teller => ({
  event,
  from,
  sender,
  ...(languageCode === undefined ? {} : { languageCode }),
})

const freshOf = (
  { name, type, bytes, remote }: Announced,
  message: InboundMessage,
): Omit<FetchDocument, '_id' | 'tell' | 'token'> => {
  const now = new Date()
  const { channel, account } = message.from
  const album = albumOf(message)
  const dueAt = isHeld(message) ? NEVER : now
  const status = 'pending' as const
  return {
    ...{ channel, account, remote, name, type, bytes, status, createdAt: now, dueAt, failures: 0 },
    ...(album === undefined ? {} : { album }),
    ...(album !== undefined && dueAt === now ? { named: true as const } : {}),
  }
}

const operationsFor = (announced: Announced, message: InboundMessage): Operation[] => {
  const _id = announced.id
  const teller = tellerOf(message)
  const unheard = { 'tell.event': { $ne: teller.event } }
  const fresh = freshOf(announced, message)
  return [
    // sent once more after it was refused or lost: another try, and another answer
    {
      updateOne: {
        filter: { _id, status: { $in: ['refused', 'gone'] }, ...unheard },
        update: { $set: { ...fresh, tell: [teller] }, $unset: { endedAt: '', reason: '' } },
      },
    },
    // held as a picture that people showed each other, and now sent to us
    ...(isHeld(message)
      ? []
      : [{ updateOne: { filter: { _id, dueAt: NEVER }, update: { $set: { dueAt: new Date() } } } }]),
    {
      updateOne: {
        filter: { _id, status: 'pending', ...unheard },
        update: { $push: { tell: { $each: [teller], $slice: -TOLD_AT_MOST } } },
      },
    },
    {
      updateOne: {
        filter: { _id },
        update: { $setOnInsert: { ...fresh, tell: [teller], token: 0 } },
        upsert: true,
      },
    },
  ]
}

/** Notes the files that these messages announce, durably; the same messages again change nothing. */
export const announceFiles = async (
  fetches: Fetches,
  messages: readonly InboundMessage[],
): Promise<boolean> => {
  const operations = messages
    .filter(isForUs)
    .flatMap((message) =>
      message.attachments.filter(isAnnounced).flatMap((announced) => operationsFor(announced, message)),
    )
  if (operations.length === 0) return false
  // ordered: the notes of one file build on each other
  await retryTransient(() => fetches.bulkWrite(operations, { ordered: true }))
  await retryTransient(() => releaseAlbums(fetches, messages))
  return true
}
