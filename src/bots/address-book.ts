import type { Channel, Directory, Identities } from '../directory/index.ts'
import type { AddressBook, ConversationReference, LastWritten } from '../notifications/index.ts'
import type { WebchatPresence } from './webchat/presence.ts'
import { webchatReference } from './webchat/thread/documents.ts'

export type AddressBookParts = {
  readonly identities: Pick<Identities, 'listByPerson'>
  readonly directory: Pick<Directory, 'findPerson'>
  readonly presence: WebchatPresence
  /** In the demonstration everybody has the web chat. */
  readonly demonstration: boolean
  /** Whether something sends for that account now; every account when absent. */
  readonly isOn?: (channel: Channel, account: string) => boolean
}

type Seen = { readonly to: ConversationReference; readonly seenAt: number }

const byLastSeen = (a: Seen, b: Seen) => b.seenAt - a.seenAt

const preferredFirst =
  (wished: Channel | undefined) =>
  (chats: readonly ConversationReference[]): ConversationReference[] => [
    ...chats.filter(({ channel }) => channel === wished),
    ...chats.filter(({ channel }) => channel !== wished),
  ]

/**
 * Where a person can be written to, best first. In the demonstration the web chat is one of their chats, ordered
 * like the others by when they were last there. Elsewhere it comes first while its page is open, and last,
 * if they have ever used it, when it is not. The channel that they asked for comes before all others: those are
 * tried when it cannot be reached. A chat that is closed to us is none of them until the person writes there again.
 */
export const createAddressBook = ({
  identities,
  directory,
  presence,
  demonstration,
  isOn = () => true,
}: AddressBookParts): AddressBook => ({
  async listFor(personId) {
    const [person, known, webSeenAt] = await Promise.all([
      directory.findPerson(personId),
      identities.listByPerson(personId),
      presence.lastSeenAt(personId),
    ])
    const chats = known
      .filter(
        ({ channel, account, closedAt }) => channel !== 'webchat' && !closedAt && isOn(channel, account),
      )
      .map(({ channel, account, address, lastSeenAt }) => ({
        to: { channel, account, chat: address },
        seenAt: lastSeenAt.getTime(),
      }))
    const web = { to: webchatReference(personId), seenAt: webSeenAt?.getTime() ?? 0 }
    const asWished = preferredFirst(person?.preferredChannel)
    if (demonstration) return asWished([...chats, web].sort(byLastSeen).map(({ to }) => to))
    const others = chats.sort(byLastSeen).map(({ to }) => to)
    if (presence.isConnected(webSeenAt)) return asWished([web.to, ...others])
    return asWished(webSeenAt ? [...others, web.to] : others)
  },
})

/** The page of the web chat asks as long as it is open: its person is there, as if they had written. */
export const createLastWritten =
  ({ identities, presence }: Pick<AddressBookParts, 'identities' | 'presence'>): LastWritten =>
  async (personIds) => {
    const last = await Promise.all(
      personIds.map(async (personId) => {
        const [known, webSeenAt] = await Promise.all([
          identities.listByPerson(personId),
          presence.lastSeenAt(personId),
        ])
        const seen = [...known.map(({ lastSeenAt }) => lastSeenAt), ...(webSeenAt ? [webSeenAt] : [])]
        return [personId, new Date(Math.max(0, ...seen.map((at) => at.getTime())))] as const
      }),
    )
    return new Map(last)
  }
