import type { TelegramApi } from '../api/client.ts'
import { TelegramFailure } from '../api/failure.ts'
import { chatId } from './chat-id.ts'

/** When everything is slow these must not make it slower. */
const AT_ONCE = 8

/** "… is typing" for five seconds. Nothing depends on it: it never throws, and is left out when many want it. */
export const createTyping = (api: Pick<TelegramApi, 'call'>) => {
  let underWay = 0
  return async (chat: string): Promise<void> => {
    if (underWay >= AT_ONCE) return
    underWay += 1
    try {
      await api.call('sendChatAction', { chat_id: chatId(chat), action: 'typing' }, { timeoutMs: 4_000 })
    } catch (error) {
      if (!(error instanceof TelegramFailure)) throw error
    } finally {
      underWay -= 1
    }
  }
}
