import type { RawItem } from '../protocol/raw.ts'

/** Clocks differ, and a message may be told late: a little more than what is missing is read back. */
const SLACK_SECONDS = 600
/** A number that is linked for the first time does not answer what is older. */
const FIRST_SECONDS = 300
/** WhatsApp keeps what an unlinked browser missed for about two weeks. */
const LONGEST_SECONDS = 14 * 86_400

export const READ_BACK_BOUNDS = { mostChats: 300, mostPerChat: 200 } as const

/** From which second on messages are read back. */
export const readBackFrom = (readUpTo: Date | undefined, now: Date): number => {
  const nowSeconds = Math.floor(now.getTime() / 1_000)
  if (!readUpTo) return nowSeconds - FIRST_SECONDS
  const wanted = Math.floor(readUpTo.getTime() / 1_000) - SLACK_SECONDS
  return Math.max(wanted, nowSeconds - LONGEST_SECONDS)
}

/** The page shows a message with its newest words: that they were changed meanwhile is said as well. */
export const withMissedEdits = (items: readonly RawItem[], sinceSeconds: number): RawItem[] =>
  items.flatMap((item): RawItem[] => {
    if (item.kind !== 'message' || (item.editedAtMs ?? 0) < sinceSeconds * 1_000) return [item]
    const { id, key, chat, author, body, name, group, editedAtMs = 0 } = item
    const edit = { kind: 'edit' as const, id, key, chat, author, text: body, atMs: editedAtMs }
    return [item, { ...edit, ...(name ? { name } : {}), ...(group ? { group } : {}) }]
  })
