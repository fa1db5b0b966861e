import { type Connection, type Model, Schema } from 'mongoose'
import { CHANNELS, type Identity, PROOFS } from '../domain/identity.ts'
import { AXES, ROLES, SERVICES } from '../domain/person.ts'
import { SECTORS, UNIT_KINDS } from '../domain/unit.ts'
import type { PersonDocument, UnitDocument } from './documents.ts'

const name = { ar: { type: String, required: true }, fr: { type: String, required: true } }
const options = { versionKey: false, autoIndex: false, autoCreate: false } as const

const unitSchema = new Schema(
  {
    _id: { type: String, required: true },
    code: { type: String, required: true },
    kind: { type: String, enum: UNIT_KINDS, required: true },
    name,
    sector: { type: String, enum: SECTORS },
    parentId: { type: String, default: null },
    path: { type: [String], required: true },
    location: { type: new Schema({ type: String, coordinates: [Number] }, { _id: false }) },
    closedAt: Date,
    demonstration: Boolean,
  },
  { ...options, collection: 'units' },
)

const membershipSchema = new Schema(
  {
    unitId: { type: String, required: true },
    role: { type: String, enum: ROLES, required: true },
    axis: { type: String, enum: AXES },
    service: { type: String, enum: SERVICES },
    from: { type: Date, required: true },
    until: Date,
  },
  { _id: false },
)

const personSchema = new Schema(
  {
    _id: { type: String, required: true },
    name,
    phone: String,
    language: { type: String, enum: ['ar', 'fr'], required: true },
    memberships: { type: [membershipSchema], required: true },
    blockedAt: Date,
    preferences: {
      language: { type: String, enum: ['ar', 'fr'] },
      channel: { type: String, enum: CHANNELS },
      quiet: { from: Number, until: Number },
      onlyUrgent: Boolean,
      muted: { type: [String], default: undefined },
    },
    demonstration: Boolean,
  },
  { ...options, collection: 'people' },
)

const identitySchema = new Schema(
  {
    channel: { type: String, enum: CHANNELS, required: true },
    account: { type: String, required: true },
    address: { type: String, required: true },
    personId: { type: String, required: true },
    proof: { type: String, enum: PROOFS, required: true },
    phone: String,
    vouchedBy: String,
    verifiedAt: { type: Date, required: true },
    lastSeenAt: { type: Date, required: true },
    closedAt: Date,
  },
  { ...options, collection: 'identities' },
)

const modelOf = <T>(connection: Connection, modelName: string, schema: Schema): Model<T> =>
  (connection.models[modelName] ?? connection.model(modelName, schema)) as unknown as Model<T>

/** The directory's models on one connection; asked for again, the same ones. */
export const directoryModels = (connection: Connection) => ({
  units: modelOf<UnitDocument>(connection, 'Unit', unitSchema),
  people: modelOf<PersonDocument>(connection, 'Person', personSchema),
  identities: modelOf<Identity>(connection, 'Identity', identitySchema),
})
