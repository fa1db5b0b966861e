import type { FileStates } from '../../../notifications/index.ts'
import type { InboxDocument } from '../inbox/document.ts'

type NotEmpty = readonly [InboxDocument, ...InboxDocument[]]
export type Looking = { readonly now: number; readonly longestMs: number }

/** How soon it is looked at again, milliseconds. */
const AGAIN_MS = 300

/** Files and no word, said to us. */
const isWordless = ({ message }: InboxDocument): boolean =>
  message.kind === 'text' && message.text.trim() === '' && message.group?.addressed !== false

/**
 * When a message of nothing but files is to be looked at again; undefined: now. Until they are here nobody knows whether
 * there is anything to add anywhere: an empty one, or one that cannot be fetched, gets the answer that says so and no other.
 */
export const awaitFiles = async (
  entries: NotEmpty,
  files: Pick<FileStates, 'statesOf'> | undefined,
  { now, longestMs }: Looking,
): Promise<number | undefined> => {
  const ids = entries.flatMap(({ message }) => message.attachments.map(({ id }) => id))
  if (!files || ids.length === 0 || !entries.every(isWordless)) return undefined
  const until = Math.max(...entries.map(({ receivedAt }) => receivedAt.getTime())) + longestMs
  if (until <= now) return undefined
  const states = await files.statesOf(ids)
  return [...states.values()].includes('waiting') ? Math.min(now + AGAIN_MS, until) : undefined
}
