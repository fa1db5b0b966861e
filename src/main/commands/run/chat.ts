import { createInterface } from 'node:readline'
import { AppError } from '../../../shared/index.ts'
import { converse, openChat, readSeen, renderJson, renderMessage, writeSeen } from '../../chat/index.ts'
import { findInstance } from '../../running-instance.ts'
import { type Context, endRequested, terminalLanguage } from '../../terminal/index.ts'

export type ChatFlags = { as: string; url?: string; json?: true }

const addressOf = async ({ settings }: Context, given: string | undefined): Promise<string> => {
  if (given !== undefined) {
    if (!URL.canParse(given) || !/^https?:/.test(given)) throw new AppError('invalid', 'cli.bad_url')
    return given.replace(/\/+$/, '')
  }
  const running = await findInstance(settings.dataDir)
  const host = settings.host === '0.0.0.0' || settings.host === '::' ? '127.0.0.1' : settings.host
  return running?.url ?? `http://${host}:${settings.port}`
}

export const runChat = async (context: Context, flags: ChatFlags): Promise<void> => {
  const url = await addressOf(context, flags.url)
  const ending = endRequested()
  const api = await openChat(url, flags.as, terminalLanguage(context.env) ?? 'fr')
  const key = { dataDir: context.settings.dataDir, url, personId: flags.as }
  const input = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  // asked for at once: lines that come before somebody iterates would be lost
  const lines = input[Symbol.asyncIterator]()
  ending.signal.addEventListener('abort', () => input.close(), { once: true })
  try {
    const lastSeq = await converse({
      api,
      lines: { [Symbol.asyncIterator]: () => lines },
      seenSeq: await readSeen(key),
      signal: ending.signal,
      show: (message, earlier) =>
        context.print(flags.json ? renderJson(message, earlier) : renderMessage(message, url)),
    })
    await writeSeen(key, lastSeq)
  } finally {
    input.close()
    process.stdin.destroy()
    ending.forget()
  }
  if (ending.signal.aborted) throw new AppError('unavailable', 'cli.interrupted')
}
