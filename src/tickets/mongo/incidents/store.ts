import { MongoServerError } from 'mongodb'
import type { Connection } from 'mongoose'
import { AppError } from '../../../shared/index.ts'
import type { Incident, IncidentNews, IncidentUpdate } from '../../domain/incidents/incident.ts'
import type { IncidentStore } from '../../incidents.ts'

/** `open` and `untold` are there only while they say something: their indexes stay small. */
export type IncidentDocument = Omit<Incident, 'id' | 'updates'> & {
  readonly _id: string
  readonly updates?: IncidentUpdate[]
  readonly open?: true
  readonly untold?: IncidentNews[]
}
export type MemberDocument = { readonly _id: string; readonly incidentId: string; readonly at: Date }

const DUPLICATE_KEY = 11000

const toIncident = ({ _id, open: _, untold: __, ...rest }: IncidentDocument): Incident => ({
  id: _id,
  ...rest,
})

/** Incidents and the tickets that belong to them, in MongoDB. */
export const createMongoIncidentStore = (connection: Connection): IncidentStore => {
  const db = connection.getClient().db(connection.name)
  const incidents = db.collection<IncidentDocument>('incidents', { ignoreUndefined: true })
  const members = db.collection<MemberDocument>('incident_members')
  return {
    async insert(incident) {
      const { id: _id, updates: _, ...fields } = incident
      try {
        await incidents.insertOne({ _id, ...fields, open: true, untold: ['declared'] })
        return incident
      } catch (error) {
        if (!(error instanceof MongoServerError) || error.code !== DUPLICATE_KEY) throw error
        const before = await incidents.findOne({ commandId: incident.commandId })
        if (before) return toIncident(before)
        throw new AppError('conflict', 'incident.open_already', {}, { cause: error })
      }
    },
    async find(id) {
      const found = await incidents.findOne({ _id: String(id) })
      return found ? toIncident(found) : undefined
    },
    async close(id, closed) {
      const { matchedCount } = await incidents.updateOne(
        { _id: String(id), open: true },
        { $set: { closed }, $unset: { open: '' }, $addToSet: { untold: 'closed' } },
      )
      return matchedCount === 1
    },
    async update(id, update) {
      const { commandId } = update
      const { matchedCount } = await incidents.updateOne(
        { _id: String(id), open: true, 'updates.commandId': { $ne: commandId } },
        { $push: { updates: update }, $addToSet: { untold: `updated:${commandId}` } },
      )
      return matchedCount === 1 || (await incidents.countDocuments({ _id: id, open: true })) === 1
    },
    async listOpen() {
      const found = await incidents.find({ open: true }).sort({ declaredAt: 1, _id: 1 }).toArray()
      return found.map(toIncident)
    },
    async addMember(incidentId, ticketId, at) {
      await members.updateOne({ _id: ticketId }, { $set: { incidentId, at } }, { upsert: true })
    },
    countMembers: (incidentId) => members.countDocuments({ incidentId }),
    async listMembers(incidentId) {
      const found = await members.find({ incidentId }, { projection: { _id: 1 } }).toArray()
      return found.map(({ _id }) => _id)
    },
    findOfMember: async (ticketId) => (await members.findOne({ _id: String(ticketId) }))?.incidentId,
    async listUntold(limit) {
      const found = await incidents
        .find({ 'untold.0': { $exists: true } })
        .sort({ declaredAt: 1 })
        .limit(limit)
        .toArray()
      return found.map((one) => ({ incident: toIncident(one), news: one.untold ?? [] }))
    },
    async markTold(id, news) {
      await incidents.updateOne({ _id: id }, { $pullAll: { untold: [...news] } })
    },
  }
}
