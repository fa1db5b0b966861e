import type { ConversationReference } from '../../notifications/index.ts'
import type { ChannelAdapter } from './adapter.ts'

const AT_ONCE = 8

/** Shows in a chat that an answer is on its way, where the channel can. Never throws, and nobody waits for it. */
export type ShowTyping = (to: ConversationReference) => void

export const createShowTyping = (
  channels: readonly Pick<ChannelAdapter, 'channel' | 'account' | 'showTyping'>[],
): ShowTyping => {
  let underWay = 0
  const done = () => {
    underWay -= 1
  }
  return ({ channel, account, chat }) => {
    const served = channels.find((one) => one.channel === channel && one.account === account)
    // it costs as much as the answer itself: when hundreds wait, the answers come first
    if (!served?.showTyping || underWay >= AT_ONCE) return
    underWay += 1
    served.showTyping(chat).then(done, done)
  }
}

/** Shorter turns are over before anybody would see it. */
const AFTER_MS = 1_000
/** Providers show it for about five seconds. */
const AGAIN_MS = 4_500

export type TypingPauses = { readonly afterMs: number; readonly againMs: number }

/** Shows that an answer is on its way for as long as the work takes, when it takes long. */
export const whileTyping = async <T>(
  show: () => void,
  work: () => Promise<T>,
  { afterMs, againMs }: TypingPauses = { afterMs: AFTER_MS, againMs: AGAIN_MS },
): Promise<T> => {
  let timer = setTimeout(function again() {
    show()
    timer = setTimeout(again, againMs)
  }, afterMs)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}
