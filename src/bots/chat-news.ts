import type { Identities } from '../directory/index.ts'
import type { OnClosed } from '../notifications/index.ts'
import type { Clock } from '../shared/index.ts'
import type { TelegramNews } from './telegram/receiving/news.ts'

/** What becomes of chats beside what is written in them. Told twice, it changes nothing. */
export type ChatNews = Required<Pick<TelegramNews, 'onMembership'>> & { readonly onClosed: OnClosed }

/**
 * A chat that a provider calls closed, or whose person has blocked us, is written to again when the person writes, and
 * not before. That they let us in again is no message.
 */
export const createChatNews = ({
  identities,
  clock,
}: {
  readonly identities: Pick<Identities, 'close'>
  readonly clock: Clock
}): ChatNews => {
  const onClosed: OnClosed = ({ channel, account, chat }, at) => identities.close(channel, account, chat, at)
  return {
    onClosed,
    async onMembership({ chat, group, status, at }) {
      if (group || status === 'member') return
      const agoMs = Math.max(0, Date.now() - at.getTime())
      await onClosed(chat, new Date(clock.now().getTime() - agoMs))
    },
  }
}
