import { EventParser } from '../api/event-stream.ts'
import { listMessages } from '../api/messages.ts'
import { backoffMs, pauseUntilOnline } from '../api/pause.ts'
import { type Caller, RequestError, request } from '../api/request.ts'
import type { Message } from '../api/types.ts'
import { watchdog } from '../api/watchdog.ts'

export type Follower = {
  readonly caller: () => Caller
  readonly onMessages: (messages: Message[]) => void
  readonly onLoaded: () => void
  readonly onConnection: (connection: 'online' | 'offline') => void
  /** With the server's words for it. */
  readonly onSessionEnded: (problem: string) => void
  readonly signal: AbortSignal
}

/** A follower, and how far it has come; the page's own state is a render behind. */
type Reading = Follower & { known: number }

const take = (reading: Reading, messages: Message[]): void => {
  if (messages.length === 0) return
  reading.known = Math.max(reading.known, ...messages.map(({ seq }) => seq))
  reading.onMessages(messages)
}

/** The server sends its first bytes at once and a heartbeat every 15 s: silence means a proxy that gathers. */
const FIRST_BYTE_MS = 6_000
const SILENCE_MS = 40_000
/** A page of history takes a while on a slow network. */
const ANSWER_MS = 30_000
const LONG_POLL_SECONDS = 25
/** After so many streams without a single byte, long polls only. */
const STREAMS_TO_TRY = 2
/** A stream that ends as soon as it begins must not be asked for without end. */
const STREAM_AGAIN_MS = 500

/** Reads one event stream until it ends; true when it brought anything at all. */
const readStream = async (follower: Reading): Promise<boolean> => {
  const watch = watchdog(follower.signal, FIRST_BYTE_MS)
  let heard = false
  try {
    const path = `/api/webchat/events?after=${follower.known}`
    const response = await request(path, follower.caller(), { signal: watch.signal })
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    const parser = new EventParser()
    for (;;) {
      const part = await reader?.read()
      if (!part || part.done) return heard
      heard = true
      watch.heard(SILENCE_MS)
      follower.onConnection('online')
      const messages = parser.push(part.value).map((data) => JSON.parse(data) as Message)
      take(follower, messages)
    }
  } catch (error) {
    // refused, or no way to the server: not the fault of the stream
    if (error instanceof RequestError && (error.status > 0 || !watch.signal.aborted)) throw error
    return heard
  } finally {
    watch.stop()
  }
}

const pollOnce = async (follower: Reading, waitSeconds: number): Promise<number> => {
  const watch = watchdog(follower.signal, ANSWER_MS + waitSeconds * 1_000)
  try {
    const options = { waitSeconds, signal: watch.signal }
    const messages = await listMessages(follower.known, follower.caller(), options)
    follower.onConnection('online')
    take(follower, messages)
    return messages.length
  } finally {
    watch.stop()
  }
}

/** One page of history after the other, until there is no more. */
const readHistory = async (follower: Reading): Promise<void> => {
  while ((await pollOnce(follower, 0)) > 0) if (follower.signal.aborted) return
  follower.onLoaded()
}

/** Brings every message, once and in order, until the signal: a stream, else long polls, again after every failure. */
export const follow = async (options: Follower): Promise<void> => {
  const follower = { ...options, known: 0 }
  let failures = 0
  let emptyStreams = 0
  let loaded = false
  while (!follower.signal.aborted) {
    try {
      if (!loaded) await readHistory(follower)
      loaded = true
      if (emptyStreams >= STREAMS_TO_TRY) await pollOnce(follower, LONG_POLL_SECONDS)
      else {
        emptyStreams = (await readStream(follower)) ? 0 : emptyStreams + 1
        await pollOnce(follower, 0)
        await pauseUntilOnline(STREAM_AGAIN_MS, follower.signal)
      }
      failures = 0
    } catch (error) {
      if (follower.signal.aborted) return
      if (error instanceof RequestError && error.status === 401) return follower.onSessionEnded(error.message)
      follower.onConnection('offline')
      failures += 1
      await pauseUntilOnline(backoffMs(failures), follower.signal)
    }
  }
}
