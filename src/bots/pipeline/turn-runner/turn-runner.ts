import { type Activity, ActivityTypes, ConversationState, TurnContext } from 'botbuilder'
import type { StoredState } from '../conversations/document.ts'
import type { ConversationMemory } from '../memory.ts'
import { BufferedStorage } from './buffered-storage.ts'
import { CollectingAdapter } from './collecting-adapter.ts'
import { type CarriedMessage, DeskBot } from './desk-bot.ts'
import type { Reply, Speak } from './speak.ts'

export type TurnInput = {
  readonly channel: string
  readonly conversation: string
  readonly sender: string
  readonly inboxId: string
  readonly text: string
  readonly state: StoredState | undefined
}

/** `state` is undefined when nothing changed. */
export type TurnOutput = {
  readonly replies: readonly Reply[]
  readonly state: StoredState | undefined
}

const activityOf = (input: TurnInput): Partial<Activity> => ({
  type: ActivityTypes.Message,
  id: input.inboxId,
  channelId: input.channel,
  text: input.text,
  from: { id: input.sender, name: '' },
  recipient: { id: 'sanad', name: 'Sanad' },
  conversation: { id: input.conversation, name: '', isGroup: false, conversationType: 'personal' },
})

/**
 * One turn, and all that Sanad uses of botbuilder: it may be replaced in this folder. Nothing is sent or
 * saved here; what `speak` throws is thrown on.
 */
export const runTurn = async (input: TurnInput, speak: Speak): Promise<TurnOutput> => {
  const storage = new BufferedStorage(input.state)
  const state = new ConversationState(storage)
  const adapter = new CollectingAdapter()
  const bot = new DeskBot(state, speak)
  await adapter.run(new TurnContext(adapter, activityOf(input)), async (context) => {
    await bot.run(context)
    await state.saveChanges(context)
  })
  const replies = adapter.sent.map(({ channelData }) => (channelData as CarriedMessage).message)
  return { replies, state: storage.written }
}

export const readMemory = (state: StoredState | undefined): ConversationMemory =>
  (state?.memory as ConversationMemory | undefined) ?? {}

/** For what is remembered outside a turn (flooding). */
export const withMemory = (state: StoredState | undefined, memory: ConversationMemory): StoredState => ({
  ...state,
  memory,
})
