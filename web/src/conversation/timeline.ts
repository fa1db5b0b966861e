import type { Choice, Message } from '../api/types.ts'
import type { Conversation } from './state.ts'

/** Which choice of which message was taken, by `seq`: pressed in this tab, or seen in what was said later. */
export const takenChoices = ({ messages, pressed }: Conversation): Record<number, string> => {
  const taken: Record<number, string> = {}
  let offered: { seq: number; choices: readonly Choice[] } | undefined
  for (const message of messages) {
    if (message.from === 'bot' && message.choices.length > 0) offered = message
    if (message.from === 'me' && offered) {
      const said = offered.choices.find(({ title }) => title === message.text)
      if (said) taken[offered.seq] = said.id
    }
  }
  return { ...taken, ...pressed }
}

export type Day = { readonly key: string; readonly at: Date; readonly messages: readonly Message[] }

/** The messages under the days on which they were said. */
export const byDay = (messages: readonly Message[], keyOf: (at: Date) => string): Day[] => {
  const days: { key: string; at: Date; messages: Message[] }[] = []
  for (const message of messages) {
    const at = new Date(message.at)
    const key = keyOf(at)
    const last = days.at(-1)
    if (last?.key === key) last.messages.push(message)
    else days.push({ key, at, messages: [message] })
  }
  return days
}

/** What came after `seen`, said by the bot. */
export const countUnread = ({ messages }: Pick<Conversation, 'messages'>, seen: number): number =>
  messages.filter(({ seq, from }) => seq > seen && from === 'bot').length
