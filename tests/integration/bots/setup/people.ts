import type {
  Directory,
  Identities,
  Identity,
  Inventory,
  LinkCodes,
  Person,
  Redeemed,
} from '../../../../src/directory/index.ts'

export const aPerson = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: { ar: `اسم ${id}`, fr: `Nom ${id}` },
  language: 'fr',
  memberships: [],
  ...more,
})

/** People in memory: what the bots ask of the directory. */
export const fakeDirectory = (people: readonly Person[]): Directory & Inventory => {
  const find = (id: string) => people.find((person) => person.id === id)
  const notAsked = async (): Promise<never> => {
    throw new Error('the bots do not ask for units')
  }
  return {
    findUnit: notAsked,
    getUnit: notAsked,
    findUnitByCode: notAsked,
    listUnits: notAsked,
    listUnitsWithin: notAsked,
    listMembers: notAsked,
    findEquipment: notAsked,
    listEquipment: notAsked,
    findLine: notAsked,
    listLines: notAsked,
    findPerson: async (id) => find(id),
    getPerson: async (id) => find(id) ?? notAsked(),
    listPeople: async (ids) => ids.flatMap((id) => find(id) ?? []),
    findPersonByPhone: async (phone) => {
      const found = people.filter((person) => person.phone === phone)
      return found.length === 1 ? found[0] : undefined
    },
  }
}

export const fakeIdentities = (): Identities & { readonly all: Map<string, Identity> } => {
  const all = new Map<string, Identity>()
  const key = (...parts: string[]) => parts.join('|')
  return {
    all,
    findByAddress: async (channel, account, address) => all.get(key(channel, account, address)),
    listByPerson: async (personId) =>
      [...all.values()]
        .filter((identity) => identity.personId === personId)
        .sort((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime()),
    link: async (identity) => {
      all.set(key(identity.channel, identity.account, identity.address), identity)
    },
    unlink: async (channel, account, address) => {
      all.delete(key(channel, account, address))
    },
    move: async ({ channel, account, from, to }) => {
      const { phone: _, ...known } = all.get(key(channel, account, from)) ?? {}
      if (!('address' in known)) return
      all.delete(key(channel, account, from))
      all.set(key(channel, account, to), { ...(known as Identity), address: to })
    },
    touch: async (channel, account, address, lastSeenAt) => {
      const known = all.get(key(channel, account, address))
      if (!known) return
      const { closedAt: _, ...open } = known
      all.set(key(channel, account, address), { ...open, lastSeenAt })
    },
    close: async (channel, account, address, closedAt) => {
      const known = all.get(key(channel, account, address))
      if (known && known.lastSeenAt <= closedAt)
        all.set(key(channel, account, address), { ...known, closedAt })
    },
  }
}

/** One code for one person, spent by its first use. */
export const fakeLinkCodes = (
  codes: Record<string, string | Redeemed>,
): LinkCodes & { readonly tries: string[] } => {
  const left = new Map(Object.entries(codes))
  const tries: string[] = []
  return {
    tries,
    issue: async () => 'ABCD2345',
    redeem: async (code) => {
      tries.push(code)
      const found = left.get(code)
      left.delete(code)
      return typeof found === 'string' ? { personId: found } : found
    },
  }
}
