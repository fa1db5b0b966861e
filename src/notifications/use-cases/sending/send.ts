import type { Channel } from '../../../directory/index.ts'
import { isAppError, type Logger, messageOf, scrub } from '../../../shared/index.ts'
import { isTransient } from '../../../shared/mongo/index.ts'
import { SENDER_THREW } from '../../domain/settle.ts'
import type { SendContext, SendOutcome } from '../../ports.ts'

/** Senders are told to stop after this, and left alone a little later; both well within the lease. */
const SEND_TIMEOUT_MS = 20_000
const GIVE_UP_MS = 24_000

export type SenderCall = {
  readonly context: Omit<SendContext, 'signal'>
  readonly channel: Channel
  readonly call: (context: SendContext) => Promise<SendOutcome>
  readonly logger: Logger
}

/** One call of a sender, whatever it does: an outcome, always, within the lease. */
export const sendOnce = async ({ context, channel, call, logger }: SenderCall): Promise<SendOutcome> => {
  const { deliveryId } = context
  const stop = new AbortController()
  const tooLong = setTimeout(() => stop.abort(new Error('too long')), SEND_TIMEOUT_MS)
  let givingUp: NodeJS.Timeout | undefined
  const hung = new Promise<SendOutcome>((resolve) => {
    givingUp = setTimeout(resolve, GIVE_UP_MS, { outcome: 'unknown', reason: 'sender_hung' })
  })
  try {
    return await Promise.race([call({ ...context, signal: stop.signal }), hung])
  } catch (error) {
    if (isTransient(error) || isAppError(error, 'unavailable'))
      return { outcome: 'retry', reason: scrub(messageOf(error)) }
    logger.error({ err: error, deliveryId, channel }, 'a channel sender threw')
    return { outcome: 'unknown', reason: `${SENDER_THREW}: ${scrub(messageOf(error))}` }
  } finally {
    clearTimeout(tooLong)
    clearTimeout(givingUp)
  }
}
