import type { SendOutcome } from '../../../notifications/index.ts'
import { TelegramFailure } from '../api/failure.ts'

/** What Telegram says in a 400 when the chat, and not the message, is the matter. */
const CHAT_GONE =
  /chat not found|user is deactivated|peer_id_invalid|chat_id_invalid|bot was (?:blocked|kicked)|group chat was (?:deactivated|deleted)/i

/** A group where the bot may not write: an administrator decides, and no repetition. */
const NOT_ALLOWED = /not enough rights|have no rights to send|chat_write_forbidden/i

/** What became of a message whose call failed. */
export const outcomeOf = (error: unknown): SendOutcome => {
  if (!(error instanceof TelegramFailure)) return { outcome: 'unknown', reason: 'unexpected error' }
  const { kind, code = 0, message: reason, retryAfterSeconds } = error
  if (kind === 'unsent') return { outcome: 'retry', reason }
  if (kind === 'broken') return { outcome: 'unknown', reason }
  if (code === 429) return { outcome: 'retry', reason, afterMs: (retryAfterSeconds ?? 1) * 1_000 }
  if (code === 400 && NOT_ALLOWED.test(reason)) return { outcome: 'unreachable', reason }
  // 403: the person blocked the bot or never started it; no message arrives before they write
  if (code === 403 || (code === 400 && CHAT_GONE.test(reason)))
    return { outcome: 'unreachable', reason, closed: true }
  // 401 and 404 are a wrong token: the operator mends it, and the message goes out then
  if (code >= 500 || code === 401 || code === 404 || code === 409) return { outcome: 'retry', reason }
  return { outcome: 'dead', reason }
}

const SAME_ALREADY = /message is not modified/i

/** The same for a change of a message: done twice it is done once, so that nothing stays unknown. */
export const editOutcomeOf = (error: unknown, providerMessageId: string): SendOutcome => {
  if (error instanceof TelegramFailure && error.code === 400 && SAME_ALREADY.test(error.message))
    return { outcome: 'sent', providerMessageId }
  const outcome = outcomeOf(error)
  return outcome.outcome === 'unknown' ? { outcome: 'retry', reason: outcome.reason } : outcome
}
