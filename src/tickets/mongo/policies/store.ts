import { type Connection, type Model, Schema } from 'mongoose'
import { AppError } from '../../../shared/index.ts'
import type { PolicyStore, PolicyVersion } from '../../use-cases/policies/ports.ts'

const DUPLICATE_KEY = 11000
const required = true

const policySchema = new Schema(
  {
    /** The version's number: the newest is found by the index that every collection has. */
    _id: { type: Number, required },
    /** As it was written, and checked. */
    text: { type: String, required },
    changedAt: { type: Date, required },
    changedBy: { type: String, required },
  },
  { collection: 'policies', versionKey: false, autoIndex: false, autoCreate: false },
)

type PolicyDocument = Omit<PolicyVersion, 'version'> & { readonly _id: number }

const policyModel = (connection: Connection): Model<PolicyDocument> =>
  (connection.models.Policy ?? connection.model('Policy', policySchema)) as unknown as Model<PolicyDocument>

const toVersion = ({ _id, ...rest }: PolicyDocument): PolicyVersion => ({ version: _id, ...rest })

/** The national policy in MongoDB: one document a version, none ever changed. */
export const createMongoPolicyStore = (connection: Connection): PolicyStore => {
  const model = policyModel(connection)
  return {
    async findNewest() {
      const newest = await model.findOne().sort({ _id: -1 }).lean<PolicyDocument>()
      return newest ? toVersion(newest) : undefined
    },
    async listVersions() {
      const found = await model.find().sort({ _id: -1 }).lean<PolicyDocument[]>()
      return found.map(toVersion)
    },
    async add({ version, ...rest }) {
      try {
        await model.create({ _id: version, ...rest })
      } catch (error) {
        if ((error as { code?: number }).code !== DUPLICATE_KEY) throw error
        throw new AppError('conflict', 'policy.changed_meanwhile', {}, { cause: error })
      }
    },
  }
}
