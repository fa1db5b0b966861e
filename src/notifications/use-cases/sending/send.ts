import type { Channel } from '../../../directory/index.ts'
import { isAppError, type Logger, messageOf, scrub } from '../../../shared/index.ts'
import { isTransient } from '../../../shared/mongo/index.ts'
import { SENDER_THREW } from '../../domain/settle.ts'
import type { SendContext, SendOutcome } from '../../ports.ts'

/** Senders are told to stop after this, and left alone a little later. */
const WORDS_MS = 20_000
/** 20 MB, the largest that people send us, over a line of 1.4 Mbit/s: cut off earlier, it would never arrive. */
const FILES_MS = 120_000
const GIVE_UP_AFTER_MS = 4_000

export type SenderCall = {
  readonly context: Omit<SendContext, 'signal'>
  readonly channel: Channel
  readonly withFiles: boolean
  readonly call: (context: SendContext) => Promise<SendOutcome>
  readonly logger: Logger
}

/** One call of a sender, whatever it does: an outcome, always; words within the lease, files while it is prolonged. */
export const sendOnce = async (asked: SenderCall): Promise<SendOutcome> => {
  const { context, channel, withFiles, call, logger } = asked
  const { deliveryId } = context
  const stop = new AbortController()
  const longestMs = withFiles ? FILES_MS : WORDS_MS
  const tooLong = setTimeout(() => stop.abort(new Error('too long')), longestMs)
  let givingUp: NodeJS.Timeout | undefined
  const hung = new Promise<SendOutcome>((resolve) => {
    givingUp = setTimeout(resolve, longestMs + GIVE_UP_AFTER_MS, {
      outcome: 'unknown',
      reason: 'sender_hung',
    })
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
