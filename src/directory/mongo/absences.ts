import type { ClientSession, Collection } from 'mongodb'
import type { Connection } from 'mongoose'
import { inTransaction } from '../../shared/mongo/index.ts'
import type { Absence } from '../domain/absences/absence.ts'
import type { AbsenceStore, AbsenceWork } from '../use-cases/absences.ts'
import { present } from './documents.ts'

type AbsenceDocument = Omit<Absence, 'id'> & { readonly _id: string }
type GuardDocument = { readonly _id: 'absences'; readonly version: number }

const toAbsence = ({ _id, ...rest }: AbsenceDocument): Absence => ({ ...present(rest), id: _id })
const fromAbsence = ({ id, ...rest }: Absence): AbsenceDocument => ({ _id: id, ...rest })

/** How late another node may learn of an absence. */
const KEPT_MS = 1_000

/** Absences in MongoDB. */
export class MongoAbsenceStore implements AbsenceStore {
  readonly #connection: Connection
  readonly #absences: Collection<AbsenceDocument>
  readonly #guards: Collection<GuardDocument>
  #current: Promise<Absence[]> = Promise.resolve([])
  #keptUntil = 0

  constructor(connection: Connection) {
    const db = connection.getClient().db(connection.name)
    this.#connection = connection
    this.#absences = db.collection('absences', { ignoreUndefined: true })
    this.#guards = db.collection('guards')
  }

  async listActive(personIds: readonly string[], at: Date): Promise<Absence[]> {
    return this.#list(personIds, { from: { $lte: at }, until: { $gt: at } })
  }

  async listBetween({
    from,
    until,
    personIds,
  }: Parameters<AbsenceStore['listBetween']>[0]): Promise<Absence[]> {
    return this.#list(personIds, { from: { $lt: until }, until: { $gt: from } })
  }

  /** For a second of machine time the same answer: it is asked with every look at the directory. */
  async listAway(at: Date): Promise<Absence[]> {
    const now = Date.now()
    if (now >= this.#keptUntil) {
      this.#keptUntil = now + KEPT_MS
      this.#current = this.#absences
        .find({ until: { $gt: at } })
        .sort({ personId: 1, until: 1 })
        .toArray()
        .then((found) => found.map(toAbsence))
    }
    const current = await this.#current.catch((error: unknown) => {
      this.#keptUntil = 0
      throw error
    })
    const isRunning = ({ from, until }: Absence) => from <= at && at < until
    // the same list again tells that nothing has changed
    return current.every(isRunning) ? current : current.filter(isRunning)
  }

  /**
   * One change at a time in the whole installation: two people who name each other at the same instant would
   * each see no circle. They are rare, and take a few milliseconds.
   */
  async change<T>(work: (within: AbsenceWork) => Promise<T>): Promise<T> {
    const done = await inTransaction(this.#connection.getClient(), async (session) => {
      await this.#guards.updateOne({ _id: 'absences' }, { $inc: { version: 1 } }, { session, upsert: true })
      return work(this.#within(session))
    })
    this.#keptUntil = 0
    return done
  }

  #within(session: ClientSession): AbsenceWork {
    return {
      find: async (id) => {
        const found = await this.#absences.findOne({ _id: id }, { session })
        return found ? toAbsence(found) : undefined
      },
      listBetween: ({ personIds, from, until }) =>
        this.#list(personIds, { from: { $lt: until }, until: { $gt: from } }, session),
      save: async (absence) => {
        const { _id, ...fields } = fromAbsence(absence)
        await this.#absences.replaceOne({ _id }, fields, { session, upsert: true })
      },
    }
  }

  async #list(
    personIds: readonly string[] | undefined,
    period: object,
    session?: ClientSession,
  ): Promise<Absence[]> {
    const ofThem = personIds ? { personId: { $in: personIds.map(String) } } : {}
    const found = this.#absences.find({ ...ofThem, ...period }, session ? { session } : {})
    return (await found.sort({ personId: 1, until: 1 }).toArray()).map(toAbsence)
  }
}
