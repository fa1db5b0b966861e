import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { newToken } from '../../../shared/index.ts'
import type { FileReader, StoredFile } from '../../channel/index.ts'
import type { OutboundFile } from '../../rendering/index.ts'
import { WHATSAPP_WEB_CAPABILITIES } from '../capabilities.ts'
import type { Ask } from '../protocol/calls.ts'

const MOST_BYTES = WHATSAPP_WEB_CAPABILITIES.media.document?.sendBytes ?? 0

/** What phones show in the chat itself; everything else is a document. */
const SHOWN = /^(image\/(jpeg|png)|video\/(mp4|3gpp)|audio\/(mpeg|mp4|aac|amr))$/

const formOf = ({ type }: StoredFile): NonNullable<Ask<'send'>['file']>['as'] => {
  if (type === 'audio/ogg') return 'voice'
  return SHOWN.test(type) ? 'media' : 'document'
}

export type FileToSend =
  | { readonly is: 'waiting' }
  /** Not to be had, or too large: what it is called is all that can be said. */
  | { readonly is: 'named'; readonly name: string }
  | {
      readonly is: 'here'
      readonly file: NonNullable<Ask<'send'>['file']>
      readonly remove: () => Promise<void>
    }

/** A stored file where the worker can read it, for as long as it is being sent. */
export const fileToSend = async (
  { id, name }: OutboundFile,
  { files, filesDir }: { readonly files: FileReader; readonly filesDir: string },
): Promise<FileToSend> => {
  const stored = await files.find(id)
  if (stored === 'waiting') return { is: 'waiting' }
  if (!stored || stored.bytes > MOST_BYTES) return { is: 'named', name }
  const target = path.join(filesDir, `out-${newToken()}`)
  const remove = () => rm(target, { force: true })
  try {
    await pipeline(stored.open(), createWriteStream(target, { mode: 0o600 }))
  } catch (error) {
    await remove()
    throw error
  }
  return {
    is: 'here',
    file: { path: target, name: stored.name, type: stored.type, as: formOf(stored) },
    remove,
  }
}
