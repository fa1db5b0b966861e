import { AppError } from '../../shared/index.ts'
import { directedUnitIds, type GroupChat, type Room } from '../domain/room.ts'
import type { Directory, Rooms } from '../ports.ts'

/** Keeps the rooms: one school a chat, any number of chats a school. */
export interface RoomStore {
  find(chat: GroupChat): Promise<Room | undefined>
  /** Of exactly these units. */
  listOf(unitIds: readonly string[]): Promise<Room[]>
  /** In the place of what stood for the same chat. */
  save(room: Room): Promise<void>
  remove(chat: GroupChat): Promise<void>
  /** The group has another id now; without a room at the old one nothing changes. */
  move(old: GroupChat, now: GroupChat): Promise<void>
}

const directed = async (directory: Pick<Directory, 'getPerson'>, as: string, at: Date) => {
  const person = await directory.getPerson(as)
  const unitIds = directedUnitIds(person, at)
  if (unitIds.length === 0) throw new AppError('forbidden', 'room.not_director')
  return { person, unitIds }
}

/** Staff rooms, made and given up by the director of the school alone. */
export const createRooms = (parts: {
  readonly directory: Pick<Directory, 'getPerson' | 'getUnit'>
  readonly store: RoomStore
}): Rooms => {
  const { directory, store } = parts
  return {
    async register({ as, at, title, ...chat }) {
      const { person, unitIds } = await directed(directory, as, at)
      const known = await store.find(chat)
      if (known && !unitIds.includes(known.unitId)) throw new AppError('conflict', 'room.other_school')
      const unit = await directory.getUnit(known?.unitId ?? unitIds[0] ?? '')
      if (known) return { room: known, unit }
      const about = { unitId: unit.id, language: person.language, ...(title === undefined ? {} : { title }) }
      const room = { ...chat, ...about, registeredBy: as, registeredAt: at }
      await store.save(room)
      return { room, unit }
    },
    async unregister({ as, at, ...chat }) {
      const { unitIds } = await directed(directory, as, at)
      const known = await store.find(chat)
      if (!known) throw new AppError('not_found', 'room.none')
      if (!unitIds.includes(known.unitId)) throw new AppError('forbidden', 'room.other_school')
      await store.remove(chat)
      return { unit: await directory.getUnit(known.unitId) }
    },
    listOf: (unitIds) => store.listOf(unitIds),
    gone: (chat) => store.remove(chat),
    moved: (old, now) => store.move(old, now),
  }
}
