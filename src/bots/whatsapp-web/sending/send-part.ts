import { messageOf } from '../../../shared/index.ts'
import { CLOCK_SLACK_SECONDS, findSent } from '../domain/find-sent.ts'
import { type PaceLimits, typingMs } from '../domain/pace.ts'
import type { Host } from '../hosting/host.ts'
import { WorkerFailure } from '../hosting/worker-process.ts'
import type { Ask } from '../protocol/calls.ts'
import type { SendDocument } from '../state/documents.ts'
import type { Sends } from './sends.ts'

const SEND_MS = 18_000
const LOOK_MS = 6_000

export type PartParts = {
  readonly host: Pick<Host, 'ask'>
  readonly sends: Sends
  readonly pace: Pick<PaceLimits, 'typingMsPerCharacter'>
}

export type ToSend = {
  /** Of the delivery and its part. */
  readonly id: string
  readonly chat: string
  readonly text: string
  readonly file?: NonNullable<Ask<'send'>['file']>
}

/** It was begun before, and whether it went out is not known: the chat itself is asked. */
const lookFor = async (
  { host, sends }: PartParts,
  { chat, text, file }: ToSend,
  { begunAt }: SendDocument,
): Promise<{ id: string; key: string } | undefined> => {
  const begunAtSeconds = Math.floor(begunAt.getTime() / 1_000)
  const about = { chat, sinceSeconds: begunAtSeconds - CLOCK_SLACK_SECONDS }
  const { own } = await host.ask('lookUp', about, LOOK_MS)
  const part = { text, begunAtSeconds, ...(file ? { fileName: file.name } : {}) }
  return findSent(own, part, await sends.knownIn(chat))
}

/**
 * One part, at most once: what was begun before is looked for in the chat before anything is sent. Returns WhatsApp's id.
 * Throws WorkerFailure.
 */
export const sendPart = async (parts: PartParts, part: ToSend): Promise<string> => {
  const { host, sends, pace } = parts
  const before = await sends.begin(part.id, part.chat)
  if (before?.providerMessageId) return before.providerMessageId
  const found = before && (await lookFor(parts, part, before))
  if (found) {
    await sends.sent(part.id, found)
    return found.id
  }
  const typing = before ? 0 : typingMs(part.text.length, pace, Math.random())
  const { id: _, ...what } = part
  try {
    const sent = await host.ask('send', { ...what, typingMs: typing }, SEND_MS)
    await sends.sent(part.id, sent)
    return sent.id
  } catch (error) {
    const how = error instanceof WorkerFailure ? error.how : 'unknown'
    if (how === 'unknown') await sends.unknown(part.id, messageOf(error))
    // an earlier attempt may have gone out all the same
    else if (!before) await sends.forget(part.id)
    throw error
  }
}
