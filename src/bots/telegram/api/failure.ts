import { messageOf, scrub } from '../../../shared/index.ts'

/** How a call of the Bot API failed. Its message never holds the token. */
export class TelegramFailure extends Error {
  override readonly name = 'TelegramFailure'
  /** `answered`: Telegram refused it; `unsent`: it cannot have been accepted; `broken`: it may have arrived. */
  readonly kind: 'answered' | 'unsent' | 'broken'
  /** Telegram's own code, when it answered. */
  readonly code: number | undefined
  readonly retryAfterSeconds: number | undefined
  /** The group became a supergroup: its id from now on. */
  readonly migratedTo: number | undefined

  constructor(
    kind: TelegramFailure['kind'],
    message: string,
    answer: {
      code?: number | undefined
      retryAfterSeconds?: number | undefined
      migratedTo?: number | undefined
    } = {},
  ) {
    super(message)
    this.kind = kind
    this.code = answer.code
    this.retryAfterSeconds = answer.retryAfterSeconds
    this.migratedTo = answer.migratedTo
  }
}

/** A gateway that had no answer from behind it: the message may have been accepted there. */
const GATEWAY = new Set([502, 504])

/** The socket was never open, so nothing can have been written to it. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN'])

type Answer = {
  error_code?: unknown
  parameters?: { retry_after?: unknown; migrate_to_chat_id?: unknown } | null
}

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/** A socket's own code: node-fetch has it on the error, undici on its cause. */
const socketCode = (error: unknown): unknown => {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } | undefined }
  return code ?? cause?.code
}

/** Telegraf's TelegramError carries the answer; errors of the network a socket's code. */
export const toFailure = (error: unknown, token: string): TelegramFailure => {
  const message = scrub(messageOf(error).replaceAll(token, '<token>'))
  const { response } = error as { response?: Answer }
  if (response) {
    const answered = numberOf(response.error_code)
    if (answered !== undefined && GATEWAY.has(answered)) return new TelegramFailure('broken', message)
    return new TelegramFailure('answered', message, {
      code: answered,
      retryAfterSeconds: numberOf(response.parameters?.retry_after),
      migratedTo: numberOf(response.parameters?.migrate_to_chat_id),
    })
  }
  const code = socketCode(error)
  return new TelegramFailure(typeof code === 'string' && UNSENT.has(code) ? 'unsent' : 'broken', message)
}
