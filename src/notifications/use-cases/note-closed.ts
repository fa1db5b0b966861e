import { type Logger, messageOf } from '../../shared/index.ts'
import type { ConversationReference } from '../domain/delivery.ts'
import type { OnClosed, SendOutcome } from '../ports.ts'

/** Passes on that a chat is closed to us; `triedAt` is product time. Never throws: the next message to that chat would show it again. */
export type NoteClosed = (to: ConversationReference, outcome: SendOutcome, triedAt: Date) => Promise<void>

export const createNoteClosed =
  (parts: { readonly onClosed?: OnClosed; readonly logger: Logger }): NoteClosed =>
  async (to, outcome, triedAt) => {
    if (outcome.outcome !== 'unreachable' || !outcome.closed || !parts.onClosed) return
    try {
      await parts.onClosed(to, triedAt)
    } catch (error) {
      parts.logger.warn({ channel: to.channel, reason: messageOf(error) }, 'a closed chat could not be noted')
    }
  }
