import type { Channel } from '../../../directory/index.ts'
import type { Attempt, ConversationReference } from '../../domain/delivery.ts'
import { laneOf } from '../../mongo/document.ts'
import type { AddressBook } from '../../ports.ts'

/** Finds the chat of a person's next attempt. */
export interface Router {
  /** Best first, without the chats that proved unreachable, or would not have it. */
  listFor(personId: string, attempts: readonly Attempt[]): Promise<ConversationReference[]>
  bestFor(personId: string, attempts: readonly Attempt[]): Promise<ConversationReference | undefined>
}

/** `channels`: those that some node of the installation sends to. */
export const createRouter = (addressBook: AddressBook, channels: readonly Channel[]): Router => {
  const listFor: Router['listFor'] = async (personId, attempts) => {
    const unreachable = new Set(
      attempts
        .filter(({ outcome }) => outcome === 'unreachable' || outcome === 'dead')
        .map(({ to }) => laneOf(to)),
    )
    const known = await addressBook.listFor(personId)
    return known.filter((to) => channels.includes(to.channel) && !unreachable.has(laneOf(to)))
  }
  return { listFor, bestFor: async (personId, attempts) => (await listFor(personId, attempts))[0] }
}
