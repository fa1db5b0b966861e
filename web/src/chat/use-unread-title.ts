import { useEffect, useState } from 'preact/hooks'
import type { Conversation } from '../conversation/state.ts'
import { countUnread } from '../conversation/timeline.ts'
import { useLanguage } from '../language/language.tsx'

/** How many messages came while nobody looked, in the name of the tab. */
export const useUnreadTitle = (conversation: Conversation): void => {
  const { t, language } = useLanguage()
  const [hidden, setHidden] = useState(document.hidden)
  const [seen, setSeen] = useState(Number.POSITIVE_INFINITY)
  const newest = conversation.messages.at(-1)?.seq ?? 0
  useEffect(() => {
    const look = () => setHidden(document.hidden)
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  // what was said before the page was opened is not news, even in a tab that nobody has looked at yet
  const known = !hidden || !conversation.loaded || seen === Number.POSITIVE_INFINITY
  useEffect(() => {
    if (known && conversation.loaded) setSeen(newest)
  }, [known, newest, conversation.loaded])
  const unread = known ? 0 : countUnread(conversation, seen)
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) ${t('page.title')}` : t('page.title')
  }, [unread, language])
}
