import type { Connection } from 'mongoose'
import { AppError } from '../../shared/index.ts'
import type { Preferences } from '../ports.ts'
import { directoryModels } from './schemas.ts'

/** What people asked for, beside what files say of them: an import leaves it alone. */
export const createMongoPreferences = (connection: Connection): Preferences => {
  const { people } = directoryModels(connection)
  return {
    async set(personId, { language, channel }) {
      const wishes = {
        ...(language ? { 'preferences.language': language } : {}),
        ...(channel ? { 'preferences.channel': channel } : {}),
      }
      const { matchedCount } = await people.updateOne({ _id: String(personId) }, { $set: wishes })
      if (matchedCount === 0) throw new AppError('not_found', 'directory.unknown_person', { id: personId })
    },
  }
}
