import type { Connection } from 'mongoose'
import type { Clock } from '../../../shared/index.ts'
import { type InboxDocument, inboxCollection, inboxId } from '../../pipeline/inbox/document.ts'
import { type WebchatCollections, type WebchatDocument, webchatReference } from './documents.ts'

/** Up to which of the person's own messages everything has been handled, by `seq`; 0 when nothing is known. */
export type AnsweredUpTo = (personId: string) => Promise<number>

/** More wait for nobody: the pipeline slows down whoever writes so fast. */
const LOOKED_AT = 30
/** What was handled leaves the inbox after two weeks; until then a message that is not there is on its way into it. */
const ON_ITS_WAY_MS = 86_400_000

type Kept = Pick<WebchatDocument, '_id' | 'seq' | 'at'>

/** A conversation is handled in order: all before the newest message whose turn is over are over. */
export const createAnsweredUpTo = (
  connection: Connection,
  { messages }: Pick<WebchatCollections, 'messages'>,
  clock: Clock,
): AnsweredUpTo => {
  const inbox = inboxCollection(connection)

  const entriesOf = async (personId: string, own: readonly Kept[]) => {
    const from = webchatReference(personId)
    const ids = own.map(({ _id: providerEventId }) => inboxId({ from, providerEventId }))
    const entries = await inbox
      .find({ _id: { $in: ids } })
      .project<Pick<InboxDocument, '_id' | 'pending'>>({ pending: 1 })
      .toArray()
    const byId = new Map(entries.map((entry) => [entry._id, entry]))
    return ids.map((id) => byId.get(id))
  }

  return async (personId) => {
    const own = await messages
      .find({ personId, from: 'me' })
      .project<Kept>({ seq: 1, at: 1 })
      .sort({ seq: -1 })
      .limit(LOOKED_AT)
      .toArray()
    const entries = await entriesOf(personId, own)
    const now = clock.now().getTime()
    const isOver = (entry: (typeof entries)[number], { at }: Kept) =>
      entry ? !entry.pending : now - at.getTime() > ON_ITS_WAY_MS
    return own.find((message, index) => isOver(entries[index], message))?.seq ?? 0
  }
}
