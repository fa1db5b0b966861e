import { type Content, type Context, envelopeOf, isOurs } from './envelope.ts'
import type { TelegramReaction } from './update-schema.ts'

const emojisOf = (reactions: TelegramReaction['new_reaction']): string[] =>
  reactions.flatMap(({ type, emoji }) => (type === 'emoji' && emoji ? [emoji] : []))

/** Telegram tells all reactions of a person to a message, before and after; what is new counts, else that one is gone. */
export const ofReaction = (update: TelegramReaction, context: Context): Content => {
  const { chat, user, message_id: messageId, date } = update
  if (!isOurs(chat)) return { ignored: 'other_chat' }
  if (!user) return { ignored: 'unknown_kind' }
  if (user.is_bot) return { ignored: 'from_bot' }
  const [before, after] = [emojisOf(update.old_reaction), emojisOf(update.new_reaction)]
  const added = after.find((emoji) => !before.includes(emoji))
  const isGone = before.length > after.length
  if (added === undefined && !isGone) return { ignored: 'unknown_kind' }
  return {
    message: {
      // in a group too: which message it is put on says whether it is meant for us
      ...envelopeOf({ from: user, chat, sentAt: new Date(date * 1_000), addressed: true }, context),
      replyTo: String(messageId),
      kind: 'reaction',
      // one of several was taken away: what is left still stands
      emoji: added ?? after.at(-1),
    },
  }
}
