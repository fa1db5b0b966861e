import type { StoredFile } from '../../../channel/index.ts'
import type { FilePart, Part } from '../../../rendering/index.ts'
import type { AlbumItem } from '../../api/upload.ts'
import { albumKindOf, formOf } from './file-form.ts'

const MOST_REMEMBERED = 1_000
/** What a bot may send by one call (Bot API). */
const MOST_BYTES = 50 * 1024 * 1024

/** Telegram will not have these pictures as one message; nothing of it has gone out. */
export class AlbumRefused extends Error {
  readonly part: FilePart

  constructor(part: FilePart) {
    super('an album was refused')
    this.part = part
  }
}

const oneByOne = ({ file, together = [], caption }: FilePart): Part[] => [
  { kind: 'file', file, caption },
  ...together.map((next): Part => ({ kind: 'file', file: next, caption: '' })),
]

/** The albums that were refused, by delivery: their pictures go one by one, at every further try as well. */
export class RefusedAlbums {
  readonly #refused = new Map<string, ReadonlySet<string>>()

  apart(deliveryId: string, parts: readonly Part[]): readonly Part[] {
    const refused = this.#refused.get(deliveryId)
    if (!refused) return parts
    return parts.flatMap((part) =>
      part.kind === 'file' && part.together && refused.has(part.file.id) ? oneByOne(part) : [part],
    )
  }

  note(deliveryId: string, { part }: AlbumRefused): void {
    if (this.#refused.size >= MOST_REMEMBERED) this.#refused.clear()
    this.#refused.set(deliveryId, new Set([...(this.#refused.get(deliveryId) ?? []), part.file.id]))
  }

  forget(deliveryId: string): void {
    this.#refused.delete(deliveryId)
  }
}

const bytesOf = (all: readonly ({ stored: StoredFile } | undefined)[]): number =>
  all.reduce((sum, one) => sum + (one?.stored.bytes ?? 0), 0)

/** The pictures of an album, each opened; undefined when one cannot be shown in an album, or they are too much together. */
export const albumItems = (
  { file, together = [], caption }: FilePart,
  files: ReadonlyMap<string, StoredFile>,
): AlbumItem[] | undefined => {
  const kinds = [file, ...together].map(({ id }) => {
    const stored = files.get(id)
    const form = stored ? formOf(stored) : 'empty'
    const type = typeof form === 'object' ? albumKindOf(form) : undefined
    return stored && type ? { stored, type } : undefined
  })
  if (kinds.includes(undefined) || bytesOf(kinds) > MOST_BYTES) return undefined
  return kinds.flatMap((one, index) =>
    one
      ? [
          {
            name: one.stored.name,
            content: one.stored.open(),
            // under the first picture a caption is the album's
            shown: { type: one.type, ...(index === 0 && caption !== '' ? { caption } : {}) },
          },
        ]
      : [],
  )
}
