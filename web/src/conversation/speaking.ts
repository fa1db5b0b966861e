import type { Caller } from '../api/request.ts'
import type { Choice, Message } from '../api/types.ts'
import { deliver } from './deliver.ts'
import type { Change, Outgoing } from './state.ts'

export type Speaking = {
  readonly say: (text: string, files?: readonly File[]) => void
  readonly press: (message: Message, choice: Choice) => void
  readonly retry: (outgoing: Outgoing) => void
  readonly discard: (outgoing: Outgoing) => void
  /** Takes up what an earlier load of the page could not send. */
  readonly resume: (outgoing: Outgoing) => void
}

type SpeakingParts = {
  readonly dispatch: (change: Change) => void
  readonly caller: () => Caller
  readonly onSessionEnded: () => void
  readonly signal: AbortSignal
}

/** Not `crypto.randomUUID`: it is missing on plain HTTP, as in a school's own network. */
const newClientMessageId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Speaks for one person: each message is shown at once, and sent after the one before it. */
export const createSpeaking = ({ dispatch, caller, onSessionEnded, signal }: SpeakingParts): Speaking => {
  const attached = new Map<string, readonly File[]>()
  let queue = Promise.resolve()
  const send = ({ clientMessageId, text, choice }: Outgoing) => {
    const files = attached.get(clientMessageId) ?? []
    const message = { clientMessageId, text, files, ...(choice ? { choice: choice.id } : {}) }
    queue = queue.then(async () => {
      const result = await deliver(message, caller, signal)
      if (result.outcome === 'accepted') dispatch({ type: 'accepted', clientMessageId })
      if (result.outcome === 'failed') dispatch({ type: 'failed', clientMessageId, problem: result.problem })
      if (result.outcome === 'session_ended') onSessionEnded()
    })
  }
  const resume = (outgoing: Outgoing) => {
    dispatch({ type: 'said', outgoing: { ...outgoing, status: 'sending' }, now: Date.now() })
    send(outgoing)
  }
  const begin = (said: Pick<Outgoing, 'text' | 'choice'>, files: readonly File[] = []) => {
    const clientMessageId = newClientMessageId()
    attached.set(clientMessageId, files)
    const named = files.map(({ name, type }) => ({ name, type }))
    resume({ ...said, clientMessageId, files: named, at: new Date().toISOString(), status: 'sending' })
  }
  return {
    say: (text, files) => begin({ text }, files),
    press: ({ seq }, { id, title }) => begin({ text: title, choice: { id, under: seq } }),
    retry: (outgoing) => {
      dispatch({ type: 'retried', clientMessageId: outgoing.clientMessageId, now: Date.now() })
      send(outgoing)
    },
    discard: ({ clientMessageId }) => dispatch({ type: 'discarded', clientMessageId }),
    resume,
  }
}
