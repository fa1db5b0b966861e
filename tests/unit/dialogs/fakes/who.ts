import type { StartLink } from '../../../../src/bots/start-links.ts'
import type { Identities, Identity, LinkCodes, Preferences, Wishes } from '../../../../src/directory/index.ts'

type Issued = { readonly personId: string; readonly by: string | undefined }

/** Chats, codes and wishes in memory; what was done is noted. */
export const fakeWho = () => {
  let chats: Identity[] = []
  const issued: Issued[] = []
  const wishes: (Wishes & { readonly personId: string })[] = []
  /** As it stands after all that was wished. */
  const muted = (personId: string): readonly string[] =>
    wishes
      .filter((wish) => wish.personId === personId)
      .reduce<string[]>(
        (all, { mute, unmute }) => [
          ...all.filter((one) => one !== (unmute ?? mute)),
          ...(mute === undefined ? [] : [mute]),
        ],
        [],
      )
  const identities: Pick<Identities, 'listByPerson' | 'unlink'> = {
    listByPerson: async (personId) => chats.filter((chat) => chat.personId === personId),
    unlink: async (channel, account, address) => {
      chats = chats.filter(
        (chat) => chat.channel !== channel || chat.account !== account || chat.address !== address,
      )
    },
  }
  const pages = new Map<string, number>()
  const linkCodes: Pick<LinkCodes, 'issue'> = {
    issue: async (personId, _at, asked) => {
      issued.push({ personId, by: asked?.by })
      return 'ABCD2345'
    },
  }
  const preferences: Preferences = {
    set: async (personId, wished) => void wishes.push({ personId, ...wished }),
  }
  const link = (personId: string, channel: Identity['channel'], address: string) => {
    const seen = new Date('2026-11-20T09:00:00Z')
    const proof = 'code' as const
    chats.push({ channel, account: 'us', address, personId, proof, verifiedAt: seen, lastSeenAt: seen })
  }
  const links: StartLink[] = []
  return {
    parts: {
      pages: {
        countOf: async (personId: string) => pages.get(personId) ?? 0,
        endAll: async (personId: string) => void pages.delete(personId),
      },
      ...{ identities, linkCodes, preferences, publicUrl: 'https://sanad.example.ma' },
      startLinks: (code: string) => links.map(({ channel, url }) => ({ channel, url: url + code })),
    },
    /** What opens a chat, without the code. */
    links,
    link,
    /** How many pages somebody is signed in to. */
    pages,
    issued,
    wishes,
    muted,
    chats: () => chats.map(({ channel, address }) => `${channel}:${address}`),
  }
}
