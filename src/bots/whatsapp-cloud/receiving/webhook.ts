import { AppError, type Logger } from '../../../shared/index.ts'
import type { Count } from '../../counters.ts'
import type { Intake } from './intake.ts'
import { isSame, isSigned } from './signature.ts'

/** What stands in the address of the handshake. */
export type Handshake = {
  readonly mode: string | undefined
  readonly verifyToken: string | undefined
  readonly challenge: string | undefined
}

export type WhatsappWebhook = {
  /** The challenge to answer with; `forbidden` when the token is wrong. */
  verify(handshake: Handshake): string
  /** The body as it came. Saves what is in it, durably, then resolves; `forbidden` when the signature is wrong. */
  handle(body: Buffer, signature: string | undefined): Promise<void>
}

export type WebhookParts = {
  readonly appSecret: string
  readonly verifyToken: string
  readonly intake: Intake
  readonly logger: Logger
  readonly count: Count
}

/** The provider gives up waiting long before the database does; what it is not answered it tells again. */
const ANSWER_WITHIN_MS = 5_000

const parse = (body: Buffer): { readonly payload: unknown } | undefined => {
  try {
    return { payload: JSON.parse(body.toString('utf8')) as unknown }
  } catch {
    return undefined
  }
}

const inTime = async (work: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  // once the answer has gone nobody listens any more to how it ends
  work.catch(() => undefined)
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('unavailable', 'whatsapp.too_slow')), ANSWER_WITHIN_MS)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

export const createWhatsappWebhook = (parts: WebhookParts): WhatsappWebhook => {
  const { appSecret, verifyToken, intake, logger, count } = parts
  const refuse = (why: AppError): AppError => {
    count('webhook_refused')
    return why
  }
  return {
    verify({ mode, verifyToken: given, challenge }) {
      const isAsked = mode === 'subscribe' && challenge !== undefined
      if (!isAsked || given === undefined || !isSame(given, verifyToken)) {
        throw refuse(new AppError('forbidden', 'whatsapp.wrong_token'))
      }
      return challenge
    },
    async handle(body, signature) {
      if (!isSigned(body, signature, appSecret)) {
        throw refuse(new AppError('forbidden', 'whatsapp.wrong_signature'))
      }
      const parsed = parse(body)
      // signed and unreadable: refusing it would bring the same again for seven days
      if (!parsed) {
        count('update_malformed')
        return logger.warn({ bytes: body.length }, 'a signed notification of WhatsApp could not be read')
      }
      await inTime(intake.take(parsed.payload))
    },
  }
}
