import type { Connection } from 'mongoose'
import { AppError } from '../../shared/index.ts'
import type { Wishes } from '../domain/person.ts'
import type { Preferences } from '../ports.ts'
import { directoryModels } from './schemas.ts'

/** Tickets end; of the older ones nothing is told any more. */
const MOST_MUTED = 50

const wishedIn = ({ language, channel, quiet, onlyUrgent }: Wishes): Record<string, unknown> => ({
  ...(language ? { 'preferences.language': language } : {}),
  ...(channel ? { 'preferences.channel': channel } : {}),
  ...(quiet ? { 'preferences.quiet': { from: quiet.from, until: quiet.until } } : {}),
  ...(onlyUrgent === undefined ? {} : { 'preferences.onlyUrgent': onlyUrgent }),
})

/** What people asked for, beside what files say of them: an import leaves it alone. */
export const createMongoPreferences = (connection: Connection): Preferences => {
  const { people } = directoryModels(connection)

  const change = async (personId: string, update: Record<string, unknown>): Promise<void> => {
    const { matchedCount } = await people.updateOne({ _id: String(personId) }, update)
    if (matchedCount === 0) throw new AppError('not_found', 'directory.unknown_person', { id: personId })
  }

  return {
    async set(personId, wishes) {
      const { quiet, mute, unmute } = wishes
      const dropped = unmute ?? mute
      // said twice it stands there once, and as the newest
      if (dropped !== undefined) await change(personId, { $pull: { 'preferences.muted': String(dropped) } })
      await change(personId, {
        $set: wishedIn(wishes),
        ...(quiet === null ? { $unset: { 'preferences.quiet': '' } } : {}),
        ...(mute === undefined
          ? {}
          : { $push: { 'preferences.muted': { $each: [String(mute)], $slice: -MOST_MUTED } } }),
      })
    },
  }
}
