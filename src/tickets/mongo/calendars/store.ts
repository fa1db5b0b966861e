import { type Connection, type Model, Schema } from 'mongoose'
import { AppError } from '../../../shared/index.ts'
import type { CalendarStore, CalendarVersion } from '../../use-cases/calendars/ports.ts'

const DUPLICATE_KEY = 11000
const required = true

const calendarSchema = new Schema(
  {
    _id: { type: String, required },
    unitId: { type: String, required },
    version: { type: Number, required },
    validFrom: { type: String, required },
    /** As in the file, which was checked; kept as it is. */
    rules: { type: Schema.Types.Mixed, required },
    changedAt: { type: Date, required },
    changedBy: { type: String, required },
  },
  { collection: 'calendars', versionKey: false, autoIndex: false, autoCreate: false, minimize: false },
)

type CalendarDocument = CalendarVersion & { readonly _id: string }

const calendarModel = (connection: Connection): Model<CalendarDocument> =>
  (connection.models.Calendar ??
    connection.model('Calendar', calendarSchema)) as unknown as Model<CalendarDocument>

/** The heads of all units come out of the index alone. */
export const headsPipeline = [
  { $sort: { unitId: 1, version: 1 } } as const,
  { $group: { _id: '$unitId', version: { $max: '$version' } } },
]

export const versionsFilter = (unitIds: readonly string[]) => ({ unitId: { $in: unitIds.map(String) } })

/** Rules of units in MongoDB: one document a version, none ever changed. */
export const createMongoCalendarStore = (connection: Connection): CalendarStore => {
  const model = calendarModel(connection)
  return {
    async listHeads() {
      const heads = await model.aggregate<{ _id: string; version: number }>(headsPipeline)
      return new Map(heads.map(({ _id, version }) => [_id, version]))
    },
    async listVersions(unitIds) {
      const found = await model
        .find(versionsFilter(unitIds))
        .sort({ unitId: 1, version: 1 })
        .lean<CalendarDocument[]>()
      return found.map(({ _id, ...version }) => version)
    },
    async add(version) {
      try {
        await model.create({ _id: `${version.unitId}:${version.version}`, ...version })
      } catch (error) {
        if ((error as { code?: number }).code !== DUPLICATE_KEY) throw error
        throw new AppError(
          'conflict',
          'calendar.changed_meanwhile',
          { unit: version.unitId },
          { cause: error },
        )
      }
    },
  }
}
