import { type Connection, type Model, Schema } from 'mongoose'
import { TIERS } from '../../directory/index.ts'
import { CATEGORIES } from '../domain/category.ts'
import type { TicketDocument } from './documents.ts'

const required = true
const attachments = {
  type: [
    new Schema(
      { id: String, name: String, type: { type: String }, bytes: Number },
      { _id: false, strict: false },
    ),
  ],
  required,
}

const reportSchema = new Schema(
  {
    text: { type: String, default: '' },
    category: { type: String, enum: [...CATEGORIES, null], default: null },
    room: String,
    since: String,
    sinceAt: Date,
    quantity: Number,
    operator: String,
    urgency: String,
    attachments,
  },
  { _id: false, strict: false },
)

const clockSchema = new Schema(
  {
    startedAt: { type: Date, required },
    acknowledgeDueAt: { type: Date, required },
    resolveDueAt: { type: Date, required },
    acknowledgedAt: Date,
    pausedAt: Date,
    breachesAlerted: { type: [String], required },
  },
  { _id: false, strict: false },
)

/**
 * `state` and the events are unions that their TypeScript types describe: kept as they are. So is any field that
 * the domain adds and that no query asks for.
 */
const ticketSchema = new Schema(
  {
    _id: { type: String, required },
    reference: { type: String, required },
    openCommandId: { type: String, required },
    version: { type: Number, required },
    requesterId: { type: String, required },
    originUnitId: { type: String, required },
    originPath: { type: [String], required },
    tier: { type: String, enum: TIERS, required },
    unitId: { type: String, required },
    report: { type: reportSchema, required },
    category: { type: String, enum: [...CATEGORIES, null], default: null },
    private: { type: Boolean, required },
    openedAt: { type: Date, required },
    updatedAt: { type: Date, required },
    state: { type: Schema.Types.Mixed, required },
    clock: { type: clockSchema, required },
    timeline: { type: [Schema.Types.Mixed], required },
    assignee: String,
    dueAt: Date,
    firstResolvedAt: Date,
    lateFrom: Date,
    unrelayed: { type: [String], required },
    leasedUntil: Date,
    leasedBy: String,
    words: { type: [Number], required },
    search: { type: [Number], required },
    counted: Schema.Types.Mixed,
    uncounted: Boolean,
  },
  {
    collection: 'tickets',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    minimize: false,
    strict: false,
  },
)

/** The tickets' model on one connection; asked for again, the same one. */
export const ticketModel = (connection: Connection): Model<TicketDocument> =>
  (connection.models.Ticket ?? connection.model('Ticket', ticketSchema)) as unknown as Model<TicketDocument>
