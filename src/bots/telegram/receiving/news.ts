import type { ConversationReference } from '../../../notifications/index.ts'
import { isAppError, type Logger } from '../../../shared/index.ts'
import { isTransient } from '../../../shared/mongo/index.ts'
import type { Membership } from './translating/envelope.ts'
import type { Translated } from './translating/translate-update.ts'

/** The bot's standing in a chat has changed. */
export type TelegramMembership = Omit<Membership, 'chat'> & { readonly chat: ConversationReference }

/** What happens to chats beside messages; told once at least, so that hearing it again must change nothing. */
export type TelegramNews = {
  /** A group became a supergroup: it is the same group under another id. */
  readonly onMigrated?: (old: ConversationReference, now: ConversationReference) => Promise<void>
  readonly onMembership?: (change: TelegramMembership) => Promise<void>
}

export type NewsDesk = {
  migrated(from: string, to: string): Promise<void>
  /** Throws only what may succeed later: the update then comes again. */
  tell(translated: Translated): Promise<void>
}

export const createNewsDesk = (
  { onMigrated, onMembership }: TelegramNews,
  { account, logger }: { readonly account: string; readonly logger: Logger },
): NewsDesk => {
  const refer = (chat: string): ConversationReference => ({ channel: 'telegram', account, chat })
  const guarded = async (hear: () => Promise<void> | undefined): Promise<void> => {
    try {
      await hear()
    } catch (err) {
      if (isTransient(err) || isAppError(err, 'unavailable')) throw err
      // asked again it would fail again, and no update would ever be confirmed
      logger.error({ err }, 'news of a chat was not taken in')
    }
  }
  const migrated: NewsDesk['migrated'] = (from, to) => guarded(() => onMigrated?.(refer(from), refer(to)))
  return {
    migrated,
    async tell({ migrated: moved, membership }) {
      if (moved) await migrated(moved.from, moved.to)
      if (membership) await guarded(() => onMembership?.({ ...membership, chat: refer(membership.chat) }))
    },
  }
}
