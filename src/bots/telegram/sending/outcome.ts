import type { SendOutcome } from '../../../notifications/index.ts'
import { TelegramFailure } from '../api.ts'

/** What Telegram says in a 400 when the chat, and not the message, is the matter. */
const CHAT_GONE =
  /chat not found|user is deactivated|peer_id_invalid|chat_id_invalid|bot was (?:blocked|kicked)/i

/** What became of a message whose call failed. */
export const outcomeOf = (error: unknown): SendOutcome => {
  if (!(error instanceof TelegramFailure)) return { outcome: 'unknown', reason: 'unexpected error' }
  const { kind, code = 0, message: reason, retryAfterSeconds } = error
  if (kind === 'unsent') return { outcome: 'retry', reason }
  if (kind === 'broken') return { outcome: 'unknown', reason }
  if (code === 429) return { outcome: 'retry', reason, afterMs: (retryAfterSeconds ?? 1) * 1_000 }
  // 403: the person blocked the bot or never started it; a repetition cannot succeed
  if (code === 403 || (code === 400 && CHAT_GONE.test(reason))) return { outcome: 'unreachable', reason }
  // 401 and 404 are a wrong token: the operator mends it, and the message goes out then
  if (code >= 500 || code === 401 || code === 404 || code === 409) return { outcome: 'retry', reason }
  return { outcome: 'dead', reason }
}
