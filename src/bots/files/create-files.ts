import type { Connection } from 'mongoose'
import type { FileStates } from '../../notifications/index.ts'
import type { Logger } from '../../shared/index.ts'
import type { Inbox } from '../inbound.ts'
import { announceFiles } from './fetching/announce.ts'
import { fetchesOf } from './fetching/document.ts'
import { createFileReader, type KeptReader } from './reading/file-reader.ts'
import { FileStore } from './store/file-store.ts'

export type FilesParts = {
  readonly connection: Connection
  readonly logger: Logger
}

export type Files = FileStates & {
  readonly store: FileStore
  /** For senders. */
  readonly reader: KeptReader
  /** The inbox, before which the files of a message are noted: a crash in between loses neither. */
  noting(inbox: Inbox): Inbox
  /** Something was noted that may be fetched now. */
  onNoted(listener: () => void): void
}

/** Everything that is kept of what people send, beside their words. */
export const createFiles = ({ connection, logger }: FilesParts): Files => {
  const store = new FileStore(connection)
  const fetches = fetchesOf(connection)
  const isWaiting = async (id: string) =>
    (await fetches.findOne({ _id: id, status: 'pending' }, { projection: { _id: 1 } })) !== null
  const listeners: (() => void)[] = []
  return {
    store,
    async statesOf(ids) {
      const [stored, waiting] = await Promise.all([
        store.listStored(ids),
        fetches.find({ _id: { $in: [...ids] }, status: 'pending' }, { projection: { _id: 1 } }).toArray(),
      ])
      const awaited = new Set(waiting.map(({ _id }) => _id))
      const stateOf = (id: string) => (awaited.has(id) ? 'waiting' : 'lost')
      return new Map(ids.map((id) => [id, stored.has(id) ? 'stored' : stateOf(id)]))
    },
    reader: createFileReader({ store, isWaiting, logger }),
    noting: (inbox) => ({
      async save(messages) {
        const noted = await announceFiles(fetches, messages)
        const saved = await inbox.save(messages)
        if (noted) for (const listener of listeners) listener()
        return saved
      },
    }),
    onNoted: (listener) => void listeners.push(listener),
  }
}
