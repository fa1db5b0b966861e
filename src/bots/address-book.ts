import type { Channel, Identities } from '../directory/index.ts'
import type { AddressBook, ConversationReference } from '../notifications/index.ts'
import { webchatReference } from './webchat/documents.ts'
import type { WebchatPresence } from './webchat/presence.ts'

export type AddressBookParts = {
  readonly identities: Pick<Identities, 'listByPerson'>
  readonly presence: WebchatPresence
  /** In the demonstration everybody has the web chat. */
  readonly demonstration: boolean
  /** Whether something sends for that account now; every account when absent. */
  readonly isOn?: (channel: Channel, account: string) => boolean
}

type Seen = { readonly to: ConversationReference; readonly seenAt: number }

const byLastSeen = (a: Seen, b: Seen) => b.seenAt - a.seenAt

/**
 * Where a person can be written to, best first. In the demonstration the web chat is one of their chats, ordered
 * like the others by when they were last there. Elsewhere it comes first while its page is open, and last,
 * if they have ever used it, when it is not.
 */
export const createAddressBook = ({
  identities,
  presence,
  demonstration,
  isOn = () => true,
}: AddressBookParts): AddressBook => ({
  async listFor(personId) {
    const [known, webSeenAt] = await Promise.all([
      identities.listByPerson(personId),
      presence.lastSeenAt(personId),
    ])
    const chats = known
      .filter(({ channel, account }) => channel !== 'webchat' && isOn(channel, account))
      .map(({ channel, account, address, lastSeenAt }) => ({
        to: { channel, account, chat: address },
        seenAt: lastSeenAt.getTime(),
      }))
    const web = { to: webchatReference(personId), seenAt: webSeenAt?.getTime() ?? 0 }
    if (demonstration) return [...chats, web].sort(byLastSeen).map(({ to }) => to)
    const others = chats.sort(byLastSeen).map(({ to }) => to)
    if (presence.isConnected(webSeenAt)) return [web.to, ...others]
    return webSeenAt ? [...others, web.to] : others
  },
})
