import type { OwnMessage } from '../protocol/raw.ts'

/** One part of a delivery, as it was begun. */
export type Begun = {
  readonly text: string
  /** What it asked as a poll, if it was to be one. */
  readonly poll?: string
  readonly fileName?: string
  readonly begunAtSeconds: number
}

/** The host that began and the page that sent may keep different time. */
export const CLOCK_SLACK_SECONDS = 120

/** WhatsApp trims what it sends, and marks the direction of some text itself. */
const bare = (text: string): string => text.replace(/[\u200e\u200f\s]+/g, ' ').trim()

/**
 * Among our own recent messages of a chat, oldest first, the one that this part became; `known` are the ids of those
 * that other parts became. A file is known by its words and, where the page still tells it, its name.
 */
export const findSent = (
  own: readonly OwnMessage[],
  part: Begun,
  known: ReadonlySet<string>,
): OwnMessage | undefined =>
  own.find(
    ({ id, text, fileName, isPoll, t }) =>
      !known.has(id) &&
      t >= part.begunAtSeconds - CLOCK_SLACK_SECONDS &&
      bare(text) === bare((isPoll ? part.poll : part.text) ?? '') &&
      (part.fileName === undefined ? fileName === undefined : fileName === part.fileName || fileName === ''),
  )
