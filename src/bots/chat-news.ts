import type { Identities, Rooms } from '../directory/index.ts'
import type { OnClosed } from '../notifications/index.ts'
import type { Clock } from '../shared/index.ts'
import type { TelegramNews } from './telegram/receiving/news.ts'

/** What becomes of chats beside what is written in them. Told twice, it changes nothing. */
export type ChatNews = Required<TelegramNews> & { readonly onClosed: OnClosed }

/**
 * A chat that a provider calls closed, or whose person has blocked us, is written to again when the person writes, and
 * not before. That they let us in again is no message. A staff room that has put us out is one no longer.
 */
export const createChatNews = ({
  identities,
  rooms,
  clock,
}: {
  readonly identities: Pick<Identities, 'close'>
  readonly rooms: Pick<Rooms, 'gone' | 'moved'>
  readonly clock: Clock
}): ChatNews => {
  const onClosed: OnClosed = async ({ channel, account, chat }, at) => {
    await identities.close(channel, account, chat, at)
    // of a group we are no longer in: whoever lets us in again says again what it is
    await rooms.gone({ channel, account, chat })
  }
  return {
    onClosed,
    onMigrated: (old, now) => rooms.moved(old, now),
    async onMembership({ chat, group, status, at }) {
      if (status === 'member') return
      if (group) return rooms.gone(chat)
      const agoMs = Math.max(0, Date.now() - at.getTime())
      await onClosed(chat, new Date(clock.now().getTime() - agoMs))
    },
  }
}
