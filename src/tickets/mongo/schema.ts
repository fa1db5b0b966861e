import { type Connection, type Model, Schema } from 'mongoose'
import { TIERS } from '../../directory/index.ts'
import { CATEGORIES } from '../domain/category.ts'
import type { TicketDocument } from './documents.ts'

const required = true
const attachments = {
  type: [new Schema({ id: String, name: String, type: { type: String }, bytes: Number }, { _id: false })],
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
  { _id: false },
)

const clockSchema = new Schema(
  {
    startedAt: { type: Date, required },
    acknowledgeDueAt: { type: Date, required },
    resolveDueAt: { type: Date, required },
    acknowledgeWarnAt: Date,
    resolveWarnAt: Date,
    acknowledgedAt: Date,
    pausedAt: Date,
    pausedMs: Number,
    warned: { type: [String], default: undefined },
    breachesAlerted: { type: [String], required },
  },
  { _id: false },
)

/** `state` and the events are unions that their TypeScript types describe: kept as they are. */
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
    assessment: { type: Schema.Types.Mixed, required },
    service: { type: String, default: null },
    followers: { type: [String], required },
    openedAt: { type: Date, required },
    updatedAt: { type: Date, required },
    state: { type: Schema.Types.Mixed, required },
    clock: { type: clockSchema, required },
    timeline: { type: [Schema.Types.Mixed], required },
    assignee: String,
    dueAt: Date,
    firstResolvedAt: Date,
    unrelayed: { type: [String], required },
    leasedUntil: Date,
  },
  { collection: 'tickets', versionKey: false, autoIndex: false, autoCreate: false, minimize: false },
)

/** The tickets' model on one connection; asked for again, the same one. */
export const ticketModel = (connection: Connection): Model<TicketDocument> =>
  (connection.models.Ticket ?? connection.model('Ticket', ticketSchema)) as unknown as Model<TicketDocument>
