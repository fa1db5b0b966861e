import { ActivityHandler, MessageFactory, type TurnContext } from 'botbuilder'
import type { ConversationMemory } from '../memory.ts'
import type { Reply, Speak } from './speak.ts'

/** Where an activity carries our own message, whole. */
export type CarriedMessage = { readonly message: Reply }

/** botbuilder's view of the desk: a message comes in, replies go out, and memory is another one afterwards. */
export class DeskBot extends ActivityHandler {
  #memory: ConversationMemory

  constructor(memory: ConversationMemory, speak: Speak) {
    super()
    this.#memory = memory
    this.onMessage(async (context, next) => {
      await this.#answer(context, speak)
      await next()
    })
  }

  get memory(): ConversationMemory {
    return this.#memory
  }

  async #answer(context: TurnContext, speak: Speak): Promise<void> {
    const { replies, memory } = await speak(this.#memory)
    for (const message of replies) {
      const activity = MessageFactory.text(message.text)
      await context.sendActivity({ ...activity, channelData: { message } satisfies CarriedMessage })
    }
    this.#memory = memory
  }
}
