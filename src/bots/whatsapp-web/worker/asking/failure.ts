import { messageOf, scrub } from '../../../../shared/index.ts'
import type { FailedHow } from '../../protocol/messages.ts'

/** A question to the page that has no answer. */
export class CallFailure extends Error {
  override readonly name = 'CallFailure'
  readonly how: FailedHow

  constructor(how: FailedHow, reason: string) {
    super(reason)
    this.how = how
  }
}

/** What WhatsApp's page throws for a number or group that is not there. */
const NOBODY_THERE = /no lid for user|invalid wid|wid error|not.{0,20}(on whatsapp|whatsapp user)/i

/** `otherwise`: what it means when the error says nothing about the chat. */
export const toFailure = (error: unknown, otherwise: FailedHow): CallFailure => {
  if (error instanceof CallFailure) return error
  const reason = scrub(messageOf(error)).split('\n')[0]?.slice(0, 200) ?? ''
  return new CallFailure(NOBODY_THERE.test(reason) ? 'refused' : otherwise, reason)
}

/** Fails as `how` after so long; the question itself goes on, since a page cannot be interrupted. */
export const within = async <T>(ms: number, how: FailedHow, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CallFailure(how, `no answer within ${ms} ms`)), ms)
  })
  // it may fail later, when nobody listens any more
  work.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
