import type { Connection } from 'mongoose'
import type { GroupChat, Room } from '../../domain/room.ts'
import type { RoomStore } from '../../use-cases/rooms.ts'

type RoomDocument = Room & { readonly _id: string }

const keyOf = ({ channel, account, chat }: GroupChat): string =>
  JSON.stringify([channel, account, chat].map(String))

const toRoom = ({ _id, ...room }: RoomDocument): Room => room

/** Staff rooms in MongoDB. */
export const createMongoRoomStore = (connection: Connection): RoomStore => {
  const rooms = connection
    .getClient()
    .db(connection.name)
    .collection<RoomDocument>('staff_rooms', { ignoreUndefined: true })
  return {
    async find(chat) {
      const found = await rooms.findOne({ _id: keyOf(chat) })
      return found ? toRoom(found) : undefined
    },
    async listOf(unitIds) {
      const found = rooms.find({ unitId: { $in: unitIds.map(String) } }).sort({ unitId: 1, _id: 1 })
      return (await found.toArray()).map(toRoom)
    },
    async save(room) {
      await rooms.replaceOne({ _id: keyOf(room) }, room, { upsert: true })
    },
    async remove(chat) {
      await rooms.deleteOne({ _id: keyOf(chat) })
    },
    async move(old, now) {
      const found = await rooms.findOne({ _id: keyOf(old) })
      if (!found || keyOf(old) === keyOf(now)) return
      const { channel, account, chat } = now
      // told again, or interrupted in between, it finds one or the other and ends the same
      await rooms.replaceOne(
        { _id: keyOf(now) },
        { ...toRoom(found), channel, account, chat },
        { upsert: true },
      )
      await rooms.deleteOne({ _id: keyOf(old) })
    },
  }
}
