import type { GroupChat, Room, RoomStore } from '../../../src/directory/index.ts'

/** Staff rooms in memory. */
export const createMemoryRoomStore = (): RoomStore & { readonly all: Map<string, Room> } => {
  const all = new Map<string, Room>()
  const key = ({ channel, account, chat }: GroupChat) => `${channel}:${account}:${chat}`
  return {
    all,
    find: async (chat) => all.get(key(chat)),
    listOf: async (unitIds) => [...all.values()].filter(({ unitId }) => unitIds.includes(unitId)),
    save: async (room) => void all.set(key(room), room),
    remove: async (chat) => void all.delete(key(chat)),
    async move(old, now) {
      const room = all.get(key(old))
      if (!room || key(old) === key(now)) return
      all.delete(key(old))
      all.set(key(now), { ...room, channel: now.channel, account: now.account, chat: now.chat })
    },
  }
}
