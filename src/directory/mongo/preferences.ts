import type { Connection } from 'mongoose'
import { AppError } from '../../shared/index.ts'
import type { Preferences } from '../ports.ts'
import { directoryModels } from './schemas.ts'

/** What people asked for, beside what files say of them: an import leaves it alone. */
export const createMongoPreferences = (connection: Connection): Preferences => {
  const { people } = directoryModels(connection)
  return {
    async set(personId, { language, channel, quiet, onlyUrgent }) {
      const wishes = {
        ...(language ? { 'preferences.language': language } : {}),
        ...(channel ? { 'preferences.channel': channel } : {}),
        ...(quiet ? { 'preferences.quiet': { from: quiet.from, until: quiet.until } } : {}),
        ...(onlyUrgent === undefined ? {} : { 'preferences.onlyUrgent': onlyUrgent }),
      }
      const taken = quiet === null ? { $unset: { 'preferences.quiet': '' } } : {}
      const { matchedCount } = await people.updateOne({ _id: String(personId) }, { $set: wishes, ...taken })
      if (matchedCount === 0) throw new AppError('not_found', 'directory.unknown_person', { id: personId })
    },
  }
}
