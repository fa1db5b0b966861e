import type { Caller } from '../api/request.ts'
import type { Choice, Message } from '../api/types.ts'
import { createDrain } from '../outbox/drain.ts'
import { type Entry, newClientMessageId } from '../outbox/entry.ts'
import { Outbox } from '../outbox/store.ts'
import { joinTabs } from '../outbox/tabs.ts'
import type { Change } from './state.ts'

export type Speaking = {
  readonly say: (text: string, files?: readonly File[]) => void
  readonly press: (message: Message, choice: Choice) => void
  readonly retry: (clientMessageId: string) => void
  readonly discard: (clientMessageId: string) => void
  /** The server has shown these back: whatever became of the answer, they are stored. */
  readonly shownBack: (messages: readonly Message[]) => Promise<void>
  readonly discardAll: () => Promise<void>
}

type SpeakingParts = {
  readonly personId: string
  readonly dispatch: (change: Change) => void
  readonly caller: () => Caller
  readonly onSessionEnded: (problem: string) => void
  readonly signal: AbortSignal
}

/** Between the outbox, which all tabs share, and this tab's page. */
const connect = ({ personId, dispatch, signal, ...parts }: SpeakingParts) => {
  const outbox = new Outbox()
  const refresh = async () => {
    const entries = await outbox.list(personId)
    if (!signal.aborted) dispatch({ type: 'kept', entries })
  }
  const tabs = joinTabs((news) => {
    if (news.personId !== personId) return
    if (news.type === 'accepted') return dispatch({ type: 'accepted', clientMessageId: news.clientMessageId })
    // the tab that said it may be closed before it is sent
    void refresh().then(() => drain.wake())
  }, signal)
  const changed = async () => {
    tabs.tell({ type: 'changed', personId })
    await refresh()
  }
  const on = {
    sending: (clientMessageId: string) => dispatch({ type: 'sending', clientMessageId, now: Date.now() }),
    progress: (clientMessageId: string, share: number) =>
      dispatch({ type: 'progress', clientMessageId, share }),
    waiting: (clientMessageId: string) => dispatch({ type: 'waiting', clientMessageId }),
    accepted: async (clientMessageId: string) => {
      tabs.tell({ type: 'accepted', personId, clientMessageId })
      dispatch({ type: 'accepted', clientMessageId })
      await outbox.remove([clientMessageId])
      await changed()
    },
    refused: async (clientMessageId: string, problem: string) => {
      await outbox.mark(clientMessageId, { problem })
      await changed()
    },
    sessionEnded: parts.onSessionEnded,
  }
  const drain = createDrain({ outbox, personId, caller: parts.caller, signal, on })
  return { outbox, refresh, changed, drain }
}

/** Speaks for one person: each message is kept before it is sent, and sent after the one before it. */
export const createSpeaking = (parts: SpeakingParts): Speaking => {
  const { personId } = parts
  const { outbox, refresh, changed, drain } = connect(parts)
  let queue = refresh().then(() => drain.wake())
  const then = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work).then(changed)
    return queue
  }
  const begin = (said: Pick<Entry, 'text' | 'choice'>, files: readonly File[] = []) => {
    const at = new Date().toISOString()
    const entry: Entry = { ...said, files, at, personId, clientMessageId: newClientMessageId() }
    return then(() => outbox.add(entry)).then(() => drain.wake())
  }
  const pressing = new Set<string>()
  return {
    say: (text, files) => void begin({ text }, files),
    press: ({ seq }, { id, title }) => {
      // a second touch of a trembling finger
      const key = `${seq} ${id}`
      if (pressing.has(key)) return
      pressing.add(key)
      void begin({ text: title, choice: { id, under: seq } }).then(() => pressing.delete(key))
    },
    retry: (clientMessageId) =>
      void then(() => outbox.mark(clientMessageId, undefined)).then(() => drain.wake()),
    discard: (clientMessageId) => void then(() => outbox.remove([clientMessageId])),
    shownBack: async (messages) => {
      const shown = new Set(messages.map(({ clientMessageId }) => clientMessageId))
      const ids = (await outbox.list(personId)).map((entry) => entry.clientMessageId)
      const stored = ids.filter((id) => shown.has(id))
      if (stored.length > 0) await outbox.remove(stored)
    },
    discardAll: () =>
      then(async () => outbox.remove((await outbox.list(personId)).map((entry) => entry.clientMessageId))),
  }
}
