import type { DialogState } from '../../dialogs/turn.ts'
import type { InboundMessage } from '../../inbound.ts'
import type { RecentMessage } from '../memory.ts'

const MOST = 12

const focusOf = (state: DialogState | undefined): string | undefined => state?.focus?.reference

/** Messages whose question ended in this ticket were about it as well. */
const closed = (recent: readonly RecentMessage[], ticket: string | undefined): RecentMessage[] => {
  const lastSettled = recent.findLastIndex(({ isOpen }) => !isOpen)
  return recent.map((message, index) =>
    index > lastSettled
      ? { ...message, isOpen: false, ...(ticket === undefined ? {} : { ticket }) }
      : message,
  )
}

/**
 * Notes what became of a message, for when its author changes or deletes it: which ticket it led to, or that it
 * ended in a question of ours.
 */
export const remember = (
  recent: readonly RecentMessage[] = [],
  said: { readonly messageIds: readonly string[]; readonly inboxId: string },
  { before, after }: { readonly before: DialogState | undefined; readonly after: DialogState | undefined },
): readonly RecentMessage[] => {
  const focus = focusOf(after)
  const ticket =
    focus !== undefined && after?.focus?.at.getTime() !== before?.focus?.at.getTime() ? focus : undefined
  const isOpen = after?.question !== undefined
  const settled = isOpen ? recent : closed(recent, ticket)
  const added = said.messageIds.map((messageId) => ({
    messageId,
    inboxId: said.inboxId,
    isOpen,
    ...(ticket === undefined ? {} : { ticket }),
  }))
  return [...settled, ...added].slice(-MOST)
}

export const findRecent = (
  recent: readonly RecentMessage[] | undefined,
  { messageId }: InboundMessage,
): RecentMessage | undefined =>
  messageId === undefined ? undefined : recent?.findLast((message) => message.messageId === messageId)
