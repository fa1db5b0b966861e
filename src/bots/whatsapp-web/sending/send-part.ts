import type { Choice } from '../../../notifications/index.ts'
import { messageOf } from '../../../shared/index.ts'
import { CLOCK_SLACK_SECONDS, findSent } from '../domain/find-sent.ts'
import { type PaceLimits, typingMs } from '../domain/pace.ts'
import type { Host } from '../hosting/host.ts'
import { WorkerFailure } from '../hosting/worker-process.ts'
import type { Ask } from '../protocol/calls.ts'
import type { OwnMessage } from '../protocol/raw.ts'
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
  /** Asked instead at the first try; the text says the same with numbers. */
  readonly poll?: { readonly name: string; readonly choices: readonly Choice[] }
  readonly file?: NonNullable<Ask<'send'>['file']>
}

/** It was begun before, and whether it went out is not known: the chat itself is asked. */
const lookFor = async (
  { host, sends }: PartParts,
  { chat, text, poll, file }: ToSend,
  { begunAt }: SendDocument,
): Promise<OwnMessage | undefined> => {
  const begunAtSeconds = Math.floor(begunAt.getTime() / 1_000)
  const about = { chat, sinceSeconds: begunAtSeconds - CLOCK_SLACK_SECONDS }
  const { own } = await host.ask('lookUp', about, LOOK_MS)
  const part = {
    ...{ text, begunAtSeconds },
    ...(poll ? { poll: poll.name } : {}),
    ...(file ? { fileName: file.name } : {}),
  }
  return findSent(own, part, await sends.knownIn(chat))
}

/**
 * One part, at most once: what was begun before is looked for in the chat before anything is sent. A poll of which
 * nothing is found is not tried again: numbers are what always works. Returns WhatsApp's id.
 * Throws WorkerFailure.
 */
export const sendPart = async (parts: PartParts, part: ToSend): Promise<string> => {
  const { host, sends, pace } = parts
  const { id, chat, text, poll, file } = part
  const before = await sends.begin({ id, chat, choices: poll?.choices })
  if (before?.providerMessageId) return before.providerMessageId
  const found = before && (await lookFor(parts, part, before))
  if (found) {
    await sends.sent(id, found)
    return found.id
  }
  const typing = before ? 0 : typingMs(text.length, pace, Math.random())
  const asPoll = !before && poll && { name: poll.name, options: poll.choices.map(({ title }) => title) }
  const what = { chat, text, ...(asPoll ? { poll: asPoll } : {}), ...(file ? { file } : {}) }
  try {
    const sent = await host.ask('send', { ...what, typingMs: typing }, SEND_MS)
    await sends.sent(id, sent)
    return sent.id
  } catch (error) {
    const how = error instanceof WorkerFailure ? error.how : 'unknown'
    if (how === 'unknown') await sends.unknown(id, messageOf(error))
    // an earlier attempt may have gone out all the same
    else if (!before) await sends.forget(id)
    throw error
  }
}
