import { Readable } from 'node:stream'
import { isAppError, type Logger } from '../../../shared/index.ts'
import { isTransient } from '../../../shared/mongo/index.ts'
import type { FileReader } from '../../channel/index.ts'
import { fileIdOf } from '../file-id.ts'
import type { FileStore, KeptFile } from '../store/file-store.ts'
import { makeSmaller, mayBeSmaller } from './smaller.ts'

type ReaderParts = {
  readonly store: Pick<FileStore, 'find' | 'put' | 'markSentAsIs'>
  /** Announced, and not here yet. */
  readonly isWaiting: (id: string) => Promise<boolean>
  readonly logger: Logger
}

/** What senders read; the web chat reads parts of it too. */
export interface KeptReader extends FileReader {
  find(id: string): Promise<KeptFile | 'waiting' | undefined>
}

/** The id under which an image's smaller form is stored: always the same. */
export const smallerIdOf = (id: string): string => fileIdOf({ channel: 'webchat', account: 'smaller' }, id)

const withEnding = (name: string, ending: string): string => `${name.replace(/\.[^.]{1,5}$/, '')}${ending}`

/** What senders read: images in their smaller form, which is made when it is first asked for. */
export const createFileReader = ({ store, isWaiting, logger }: ReaderParts): KeptReader => {
  const making = new Map<string, Promise<KeptFile>>()
  /** One picture at a time: decoded it takes a hundred times the memory of what is sent. */
  let last: Promise<unknown> = Promise.resolve()

  const make = async (original: KeptFile): Promise<KeptFile> => {
    const smaller = await makeSmaller(original.type, () => original.open())
    if (!smaller) {
      await store.markSentAsIs(original.id)
      return original
    }
    const put = await store.put({
      id: smallerIdOf(original.id),
      name: withEnding(original.name, smaller.ending),
      announcedType: smaller.type,
      content: Readable.from([smaller.content], { objectMode: false }),
      mostBytes: () => Number.POSITIVE_INFINITY,
      variantOf: original.id,
    })
    return put.outcome === 'stored' ? put.file : original
  }

  const makeOrKeep = async (original: KeptFile): Promise<KeptFile> => {
    try {
      return await make(original)
    } catch (err) {
      // a database that is away, or a colleague who is at it: another time
      if (isTransient(err) || isAppError(err)) throw err
      logger.info({ err, file: original.id }, 'an image could not be read: it goes out as it is')
      await store.markSentAsIs(original.id)
      return original
    }
  }

  const smallerOf = (original: KeptFile): Promise<KeptFile> => {
    const known = making.get(original.id)
    if (known) return known
    const made = last.then(() => makeOrKeep(original))
    making.set(original.id, made)
    const forget = () => making.delete(original.id)
    last = made.then(forget, forget)
    return made
  }

  return {
    async find(id) {
      const file = await store.find(id)
      if (!file) return (await isWaiting(id)) ? 'waiting' : undefined
      if (file.sentAsIs || !mayBeSmaller(file.type)) return file
      return (await store.find(smallerIdOf(id))) ?? smallerOf(file)
    },
  }
}
