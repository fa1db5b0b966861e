import { type Content, isGroup, isOurs, titleOf } from './envelope.ts'
import type { TelegramMembership } from './update-schema.ts'

const OUT = new Set(['left', 'kicked'])

/** What the chat made of the bot; of a private chat `kicked` means that the person has blocked it. */
export const ofMembership = (update: TelegramMembership): Content => {
  const { chat, from, date, new_chat_member: now } = update
  if (!isOurs(chat)) return { ignored: 'other_chat' }
  const isOut = OUT.has(now.status) || (now.status === 'restricted' && now.is_member === false)
  return {
    membership: {
      chat: String(chat.id),
      ...(isGroup(chat) ? { group: titleOf(chat) } : {}),
      status: isOut ? 'left' : 'member',
      by: String(from.id),
      at: new Date(date * 1_000),
    },
  }
}
