import type { ConversationReference } from '../../notifications/index.ts'
import type { ChannelAdapter } from './adapter.ts'

/** Shows in a chat that an answer is on its way, where the channel can. Never throws, and nobody waits for it. */
export type ShowTyping = (to: ConversationReference) => void

export const createShowTyping =
  (channels: readonly Pick<ChannelAdapter, 'channel' | 'account' | 'showTyping'>[]): ShowTyping =>
  ({ channel, account, chat }) => {
    const served = channels.find((one) => one.channel === channel && one.account === account)
    void served?.showTyping?.(chat)
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
