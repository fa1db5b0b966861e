import { createHash } from 'node:crypto'
import type { Collection, Db } from 'mongodb'
import type { SuggestionStore } from '../ports.ts'
import type { NewSuggestion, Suggestion } from '../suggestion.ts'

const DUPLICATE_KEY = 11000
/** A turn is played again soon after the first time, or never. */
const KEYS_KEPT = 20

type SuggestionDocument = Omit<Suggestion, 'id'> & { _id: string; keys: string[] }

/** The same text with the same label is the same suggestion: `_id` is unique, and short enough to be typed. */
const idOf = ({ text, chosen }: NewSuggestion): string =>
  createHash('sha256')
    .update(JSON.stringify([text, chosen.intent, chosen.category]))
    .digest('hex')
    .slice(0, 12)

const toSuggestion = ({ _id, keys: _, ...rest }: SuggestionDocument): Suggestion => ({ id: _id, ...rest })

const isDuplicate = (error: unknown): boolean => (error as { code?: number }).code === DUPLICATE_KEY

const counted = (collection: Collection<SuggestionDocument>, suggestion: NewSuggestion, key: string) => {
  const filter = { _id: idOf(suggestion), keys: { $ne: key } }
  const again = { $inc: { count: 1 }, $push: { keys: { $each: [key], $slice: -KEYS_KEPT } } }
  return {
    orInserted: () =>
      collection.updateOne(
        filter,
        { ...again, $setOnInsert: { ...suggestion, status: 'open' as const } },
        { upsert: true },
      ),
    only: () => collection.updateOne(filter, again),
  }
}

/** What people corrected, in `nlu_suggestions`. */
export const createMongoSuggestionStore = (db: Db): SuggestionStore => {
  const collection = db.collection<SuggestionDocument>('nlu_suggestions')
  return {
    async note(suggestion, key) {
      const { orInserted, only } = counted(collection, suggestion, key)
      try {
        await orInserted()
      } catch (error) {
        if (!isDuplicate(error)) throw error
        // it is there: noted by this very turn, and nothing matches, or by another at the same instant
        await only()
      }
    },
    async list(status) {
      const found = await collection.find({ status }).sort({ count: -1, at: 1 }).toArray()
      return found.map(toSuggestion)
    },
    async find(id) {
      const found = await collection.findOne({ _id: String(id) })
      return found ? toSuggestion(found) : undefined
    },
    async decide({ id, status, at, by, label }) {
      const decided = { status, decidedAt: at, ...(by === undefined ? {} : { by }), ...label }
      const { matchedCount } = await collection.updateOne(
        { _id: String(id), status: 'open' },
        { $set: decided },
      )
      return matchedCount === 1
    },
  }
}
