import type { InboxDocument } from '../inbox/document.ts'

/** How long is waited for what belongs to a message, milliseconds of machine time. */
export type GatheringPolicy = {
  /** After a fragment: a line that means nothing by itself. */
  readonly fragmentMs: number
  /** After a picture of an album. */
  readonly albumMs: number
  /** From the first fragment on, however many follow. */
  readonly longestMs: number
  readonly most: number
  /** For files without words, which are perhaps nothing. */
  readonly filesMs: number
}

export const GATHERING_POLICY: GatheringPolicy = {
  fragmentMs: 1_200,
  albumMs: 1_000,
  longestMs: 6_000,
  most: 10,
  filesMs: 5_000,
}

export type Together =
  /** These are one message, from now on even if they are handled once more. */
  | { readonly kind: 'now'; readonly entries: readonly InboxDocument[] }
  /** More may belong to it: to be looked at again then (machine time). */
  | { readonly kind: 'wait'; readonly until: number }

export type Reading = {
  /** A line that means nothing by itself, and answers nothing. */
  isFragment(entry: InboxDocument): boolean
  /** A line that may complete fragments: a report, a detail. */
  completes(entry: InboxDocument): boolean
}

type Pending = readonly [InboxDocument, ...InboxDocument[]]

const leading = (entries: readonly InboxDocument[], belongs: (entry: InboxDocument) => boolean) => {
  const end = entries.findIndex((entry) => !belongs(entry))
  return end === -1 ? entries : entries.slice(0, end)
}

const decideAlbum = (
  pending: Pending,
  { now, policy }: { now: number; policy: GatheringPolicy },
): Together => {
  const { album } = pending[0].message
  const entries = leading(pending, ({ message }) => message.album === album)
  const until = Math.max(...entries.map(({ receivedAt }) => receivedAt.getTime())) + policy.albumMs
  // something else came after it: the album is whole
  const isWhole = entries.length < pending.length || until <= now
  return isWhole ? { kind: 'now', entries } : { kind: 'wait', until }
}

const decideFragments = (
  pending: Pending,
  { now, policy, reading }: { now: number; policy: GatheringPolicy; reading: Reading },
): Together => {
  const several = pending.slice(0, policy.most)
  const isFragment = (entry: InboxDocument) => reading.isFragment(entry)
  const before = leading(several, isFragment)
  const next = several[before.length]
  const whole = next && reading.completes(next) ? [...before, next] : before
  // where and since when are often said last: "limprimante", "matatimprimich", "salle 3"
  const entries = [...whole, ...(whole === before ? [] : leading(several.slice(whole.length), isFragment))]
  const first = pending[0].receivedAt.getTime()
  const last = Math.max(...entries.map(({ receivedAt }) => receivedAt.getTime()))
  const until = Math.min(last + policy.fragmentMs, first + policy.longestMs)
  // something else came after it: it is whole
  const isWhole = entries.length < pending.length || entries.length === policy.most || until <= now
  return isWhole ? { kind: 'now', entries } : { kind: 'wait', until }
}

/**
 * Which of the messages that wait in a conversation, in order, are one: an album, or a burst of short lines. Pure.
 * `alone`: the first may have been handled before its node died; it is not joined with what came since.
 */
export const decideTogether = (
  pending: Pending,
  options: {
    readonly now: number
    readonly policy: GatheringPolicy
    readonly reading: Reading
    readonly alone: boolean
  },
): Together => {
  const [head] = pending
  if (head.together !== undefined) {
    return { kind: 'now', entries: pending.filter(({ together }) => together === head.together) }
  }
  if (options.alone) return { kind: 'now', entries: [head] }
  const fresh = leading(pending, ({ together }) => together === undefined) as unknown as Pending
  if (head.message.album !== undefined) return decideAlbum(fresh, options)
  return options.reading.isFragment(head) ? decideFragments(fresh, options) : { kind: 'now', entries: [head] }
}
