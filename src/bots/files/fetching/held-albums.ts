import type { InboundMessage } from '../../inbound.ts'
import type { Fetches } from './document.ts'

/** Nobody has said that these pictures are for us: never due, until somebody does. */
export const NEVER = new Date('9999-12-31T00:00:00Z')

/** Whatever belongs to an album that has not named us by then is forgotten. */
const FORGOTTEN_AFTER_MS = 24 * 3_600_000

/** The album that a group's message belongs to; of such an album only one picture says whether we are meant. */
export const albumOf = ({ from, group, album }: InboundMessage): string | undefined =>
  group && album !== undefined ? JSON.stringify([from.channel, from.account, from.chat, album]) : undefined

/** Pictures that people show each other are not fetched. */
export const isHeld = (message: InboundMessage): boolean =>
  albumOf(message) !== undefined && message.group?.addressed === false

/**
 * Lets the pictures of these albums be fetched, where one of them names us. Asked after the pictures have been noted:
 * of two nodes that note two pictures at once, the second sees what the first has noted.
 */
export const releaseAlbums = async (fetches: Fetches, messages: readonly InboundMessage[]): Promise<void> => {
  const albums = [...new Set(messages.flatMap((message) => albumOf(message) ?? []))]
  if (albums.length === 0) return
  const named = await fetches.distinct('album', { album: { $in: albums }, named: true })
  if (named.length > 0)
    await fetches.updateMany({ album: { $in: named }, dueAt: NEVER }, { $set: { dueAt: new Date() } })
}

/** Returns how many were never asked for. */
export const forgetHeld = async (fetches: Fetches, now = new Date()): Promise<number> => {
  const before = new Date(now.getTime() - FORGOTTEN_AFTER_MS)
  const { deletedCount } = await fetches.deleteMany({
    album: { $exists: true },
    dueAt: NEVER,
    createdAt: { $lt: before },
  })
  return deletedCount
}
