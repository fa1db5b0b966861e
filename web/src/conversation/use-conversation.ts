import { useEffect, useReducer, useRef, useState } from 'preact/hooks'
import type { Caller } from '../api/request.ts'
import type { Session } from '../api/types.ts'
import { useLanguage } from '../language/language.tsx'
import { follow } from './follow.ts'
import { createSpeaking, type Speaking } from './speaking.ts'
import { type Conversation, changed, emptyConversation } from './state.ts'

/** A bot that has not answered by then will tell in its own time; nobody watches three dots for ever. */
const TYPING_MS = 20_000

/** The latest value, for callbacks that outlive a render. */
const useLatest = <T>(value: T) => {
  const latest = useRef(value)
  latest.current = value
  return latest
}

/** One person's conversation: what the page shows, and how to speak. */
export const useConversation = (
  session: Session,
  onSessionEnded: (problem: string) => void,
): { conversation: Conversation; speaking: Speaking | undefined } => {
  const { language } = useLanguage()
  const [conversation, dispatch] = useReducer(changed, emptyConversation)
  const [speaking, setSpeaking] = useState<Speaking>()
  const caller = useLatest<Caller>({ ...(session.token ? { token: session.token } : {}), language })
  const ended = useLatest(onSessionEnded)

  useEffect(() => {
    const stop = new AbortController()
    const shared = {
      caller: () => caller.current,
      onSessionEnded: (problem: string) => ended.current(problem),
      signal: stop.signal,
    }
    const voice = createSpeaking({ ...shared, personId: session.profile.id, dispatch })
    setSpeaking(voice)
    void follow({
      ...shared,
      onMessages: (messages) => {
        dispatch({ type: 'received', messages })
        void voice.shownBack(messages)
      },
      onLoaded: () => dispatch({ type: 'loaded' }),
      onConnection: (connection) => dispatch({ type: 'connection', connection }),
    })
    return () => stop.abort()
  }, [session, caller, ended])

  const { awaitingSince } = conversation
  useEffect(() => {
    if (awaitingSince === undefined) return undefined
    const timer = setTimeout(() => dispatch({ type: 'waited' }), TYPING_MS)
    return () => clearTimeout(timer)
  }, [awaitingSince])

  return { conversation, speaking }
}
