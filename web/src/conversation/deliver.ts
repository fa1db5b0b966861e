import { type NewMessage, postMessage } from '../api/messages.ts'
import { type Caller, RequestError } from '../api/request.ts'
import { backoffMs, pauseUntilOnline } from './pause.ts'

const MOST_TRIES = 6

export type Delivered =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'failed'; readonly problem: string }
  | { readonly outcome: 'session_ended' }
  | { readonly outcome: 'stopped' }

/** Sends one message, again under the same id while the way is only interrupted. */
export const deliver = async (
  message: NewMessage,
  caller: () => Caller,
  signal: AbortSignal,
): Promise<Delivered> => {
  for (let tries = 1; !signal.aborted; tries += 1) {
    try {
      await postMessage(message, caller())
      return { outcome: 'accepted' }
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      if (error.status === 401) return { outcome: 'session_ended' }
      if (!error.passing || tries >= MOST_TRIES) return { outcome: 'failed', problem: error.message }
      await pauseUntilOnline(backoffMs(tries), signal)
    }
  }
  return { outcome: 'stopped' }
}
