import { type Activity, ActivityTypes, MessageFactory, TurnContext } from 'botbuilder'
import type { StoredState } from '../conversations/document.ts'
import type { ConversationMemory } from '../memory.ts'
import { CollectingAdapter } from './collecting-adapter.ts'
import type { Reply, Speak } from './speak.ts'

export type TurnInput = {
  readonly channel: string
  readonly conversation: string
  readonly sender: string
  readonly inboxId: string
  readonly text: string
  readonly state: StoredState | undefined
}

export type TurnOutput = { readonly replies: readonly Reply[]; readonly state: StoredState }

const activityOf = (input: TurnInput): Partial<Activity> => ({
  type: ActivityTypes.Message,
  id: input.inboxId,
  channelId: input.channel,
  text: input.text,
  from: { id: input.sender, name: '' },
  recipient: { id: 'sanad', name: 'Sanad' },
  conversation: { id: input.conversation, name: '', isGroup: false, conversationType: 'personal' },
})

/** Where an activity carries our own message, whole. */
type CarriedMessage = { readonly message: Reply }

const carrying = (message: Reply): Partial<Activity> => ({
  ...MessageFactory.text(message.text),
  channelData: { message } satisfies CarriedMessage,
})

/**
 * One turn, and all that Sanad uses of botbuilder: it may be replaced in this folder. Nothing is sent or saved here;
 * what `speak` throws is thrown on. botbuilder's own state is not used: it writes out all that is remembered three
 * times over, to find out whether it has changed, and it always has. Nor are its handlers of kinds of activities, of
 * which every turn would make its own: all that comes in is a message.
 */
export const runTurn = async (input: TurnInput, speak: Speak): Promise<TurnOutput> => {
  const adapter = new CollectingAdapter()
  let memory = readMemory(input.state)
  await adapter.run(new TurnContext(adapter, activityOf(input)), async (context) => {
    const spoken = await speak(memory)
    if (spoken.replies.length > 0) await context.sendActivities(spoken.replies.map(carrying))
    memory = spoken.memory
  })
  const replies = adapter.sent.map(({ channelData }) => (channelData as CarriedMessage).message)
  return { replies, state: withMemory(input.state, memory) }
}

export const readMemory = (state: StoredState | undefined): ConversationMemory =>
  (state?.memory as ConversationMemory | undefined) ?? {}

/** For what is remembered outside a turn (flooding). */
export const withMemory = (state: StoredState | undefined, memory: ConversationMemory): StoredState => ({
  ...state,
  memory,
})
