import { messageOf, scrub } from '../../../shared/index.ts'
import type { ChannelAdapter, RemoteFiles } from '../../channel/index.ts'
import { receivableBytes } from '../kinds/media-kind.ts'
import type { Refusal } from '../kinds/refusal.ts'
import type { FileStore } from '../store/file-store.ts'
import type { FetchDocument } from './document.ts'

export type Fetching = Pick<ChannelAdapter, 'channel' | 'account' | 'capabilities'> & {
  readonly files: RemoteFiles
}

/** What came of one try. */
export type Outcome =
  | { readonly outcome: 'stored' }
  | { readonly outcome: 'refused'; readonly reason: Refusal; readonly mostBytes?: number }
  | { readonly outcome: 'gone'; readonly reason: 'too_large' | 'expired' }
  | { readonly outcome: 'retry'; readonly reason: string; readonly afterMs?: number }

/** One try to bring a file. Never throws: what goes wrong here goes better later. */
export const fetchOne = async (
  store: Pick<FileStore, 'put' | 'find'>,
  { capabilities, files }: Fetching,
  { file, signal }: { readonly file: FetchDocument; readonly signal: AbortSignal },
): Promise<Outcome> => {
  const mostBytes = (type: string) => receivableBytes(capabilities, type)
  try {
    // a crash between storing and noting it
    if (await store.find(file._id)) return { outcome: 'stored' }
    const most = mostBytes(file.type)
    if (file.bytes > most) return { outcome: 'refused', reason: 'too_large', mostBytes: most }
    const fetched = await files.fetch(file.remote, signal)
    if (fetched.outcome !== 'open') return fetched
    const { _id: id, name, type: announcedType } = file
    const put = await store.put({ id, name, announcedType, content: fetched.content, mostBytes, signal })
    return put.outcome === 'stored' ? { outcome: 'stored' } : put
  } catch (error) {
    return { outcome: 'retry', reason: scrub(messageOf(error)).slice(0, 200) }
  }
}
