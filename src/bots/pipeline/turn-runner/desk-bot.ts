import {
  ActivityHandler,
  type ConversationState,
  MessageFactory,
  type StatePropertyAccessor,
  type TurnContext,
} from 'botbuilder'
import type { ConversationMemory } from '../memory.ts'
import type { Reply, Speak } from './speak.ts'

/** Where an activity carries our own message, whole. */
export type CarriedMessage = { readonly message: Reply }

/** botbuilder's view of the desk: a message comes in, memory is read, replies go out, memory is written. */
export class DeskBot extends ActivityHandler {
  readonly #memory: StatePropertyAccessor<ConversationMemory>

  constructor(state: ConversationState, speak: Speak) {
    super()
    this.#memory = state.createProperty<ConversationMemory>('memory')
    this.onMessage(async (context, next) => {
      await this.#answer(context, speak)
      await next()
    })
  }

  async #answer(context: TurnContext, speak: Speak): Promise<void> {
    const { replies, memory } = await speak((await this.#memory.get(context)) ?? {})
    for (const message of replies) {
      const activity = MessageFactory.text(message.text)
      await context.sendActivity({ ...activity, channelData: { message } satisfies CarriedMessage })
    }
    await this.#memory.set(context, memory)
  }
}
