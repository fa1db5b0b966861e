import { postMessage } from '../api/messages.ts'
import { backoffMs, pauseUntilOnline } from '../api/pause.ts'
import { type Caller, RequestError } from '../api/request.ts'
import { watchdog } from '../api/watchdog.ts'
import type { Entry } from './entry.ts'
import type { Outbox } from './store.ts'
import { alone } from './tabs.ts'

export type Draining = {
  readonly outbox: Outbox
  readonly personId: string
  readonly caller: () => Caller
  readonly signal: AbortSignal
  readonly on: {
    readonly sending: (clientMessageId: string) => void
    readonly progress: (clientMessageId: string, share: number) => void
    /** The way is interrupted. */
    readonly waiting: (clientMessageId: string) => void
    readonly accepted: (clientMessageId: string) => Promise<void>
    readonly refused: (clientMessageId: string, problem: string) => Promise<void>
    readonly sessionEnded: (problem: string) => void
  }
}

type Outcome =
  | { readonly outcome: 'accepted' | 'away' | 'trouble' }
  | { readonly outcome: 'refused' | 'session_ended'; readonly problem: string }

/** A server that is asked to wait, or is not there, is no fault of the message. */
const AWAY: ReadonlySet<number> = new Set([0, 429, 502, 503, 504])
/** After so many answers 5xx to one message, the next ones get their turn. */
const MOST_TROUBLES = 5

/** Given up and tried again when nothing goes and nothing comes: the server knows the id. */
const SILENCE_MS = 45_000

const attempt = async (entry: Entry, { caller, signal, on }: Draining): Promise<Outcome> => {
  const { clientMessageId, text, files, choice } = entry
  const watch = watchdog(signal, SILENCE_MS)
  try {
    on.sending(clientMessageId)
    const message = { clientMessageId, text, files, ...(choice ? { choice: choice.id } : {}) }
    const onProgress = (share: number) => {
      watch.heard()
      on.progress(clientMessageId, share)
    }
    await postMessage(message, caller(), { signal: watch.signal, onProgress })
    return { outcome: 'accepted' }
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    if (error.status === 401) return { outcome: 'session_ended', problem: error.message }
    if (AWAY.has(error.status)) return { outcome: 'away' }
    return error.passing ? { outcome: 'trouble' } : { outcome: 'refused', problem: error.message }
  } finally {
    watch.stop()
  }
}

/** Tells what became of a try; true when the next message has its turn. */
const settle = async (
  clientMessageId: string,
  result: Outcome,
  { on, troubles }: Draining & { troubles: Map<string, number> },
): Promise<boolean> => {
  if (result.outcome === 'accepted') await on.accepted(clientMessageId)
  if (result.outcome === 'refused') await on.refused(clientMessageId, result.problem)
  if (result.outcome === 'accepted' || result.outcome === 'refused') return true
  on.waiting(clientMessageId)
  if (result.outcome === 'away') return false
  const count = (troubles.get(clientMessageId) ?? 0) + 1
  troubles.set(clientMessageId, count)
  if (count < MOST_TROUBLES) return false
  await on.refused(clientMessageId, '')
  return true
}

/** Sends what is there, the oldest first, each until it is taken or refused; the tries go on without end. */
const drainOnce = async (draining: Draining): Promise<void> => {
  const { outbox, personId, signal, on } = draining
  const troubles = new Map<string, number>()
  let failures = 0
  while (!signal.aborted) {
    // asked again each time: another tab may have sent or discarded it meanwhile
    const next = (await outbox.list(personId)).find(({ refused }) => !refused)
    if (!next) return
    const result = await attempt(next, draining)
    if (signal.aborted) return
    if (result.outcome === 'session_ended') return on.sessionEnded(result.problem)
    if (await settle(next.clientMessageId, result, { ...draining, troubles })) failures = 0
    else {
      failures += 1
      await pauseUntilOnline(backoffMs(failures), signal)
    }
  }
}

/** Wakes the sending; one run at a time, and one more when it was woken meanwhile. */
export const createDrain = (draining: Draining): { wake: () => void } => {
  let running = false
  let again = false
  const run = async () => {
    running = true
    try {
      do {
        again = false
        await alone(draining.personId, () => drainOnce(draining))
      } while (again && !draining.signal.aborted)
    } finally {
      running = false
    }
  }
  return {
    wake: () => {
      again = true
      if (!running) void run()
    },
  }
}
