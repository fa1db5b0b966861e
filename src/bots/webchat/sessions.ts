import { createHash } from 'node:crypto'
import type { Directory } from '../../directory/index.ts'
import { AppError, newToken } from '../../shared/index.ts'
import type { WebchatCollections } from './thread/documents.ts'

const THIRTY_DAYS_MS = 30 * 24 * 3_600_000

export type SessionPeople = Pick<Directory, 'getPerson' | 'findPerson' | 'listPeople'>

/** Only a hash is stored: who reads the database cannot write as somebody else. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

const accessEnded = () => new AppError('forbidden', 'webchat.access_ended')

/** Who may write in a person's web chat: whoever holds a token, while that person is let in. Machine time. */
export class WebchatSessions {
  readonly #sessions: WebchatCollections['sessions']
  readonly #directory: SessionPeople

  constructor({ sessions }: WebchatCollections, directory: SessionPeople) {
    this.#sessions = sessions
    this.#directory = directory
  }

  /** A new session's token; `not_found` when there is no such person, `webchat.access_ended` when they are blocked. */
  async open(personId: string): Promise<string> {
    const person = await this.#directory.getPerson(personId)
    if (person.blockedAt) throw accessEnded()
    const token = newToken()
    const expiresAt = new Date(Date.now() + THIRTY_DAYS_MS)
    await this.#sessions.insertOne({ _id: hashOf(token), personId: person.id, expiresAt })
    return token
  }

  /** Throws `webchat.access_ended` for the session of somebody who is let in no more. */
  async find(token: string): Promise<string | undefined> {
    const found = await this.#sessions.findOne({ _id: hashOf(token), expiresAt: { $gt: new Date() } })
    if (!found) return undefined
    const person = await this.#directory.findPerson(found.personId)
    if (!person || person.blockedAt) throw accessEnded()
    return person.id
  }

  /** Which of these are sessions of people who are let in, give or take a second. */
  async listOpen(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.#sessions
      .find({ _id: { $in: [...hashes] }, expiresAt: { $gt: new Date() } })
      .toArray()
    const people = await this.#directory.listPeople([...new Set(found.map(({ personId }) => personId))])
    const welcome = new Set(people.filter(({ blockedAt }) => !blockedAt).map(({ id }) => id))
    return new Set(found.filter(({ personId }) => welcome.has(personId)).map(({ _id }) => _id))
  }

  async countOf(personId: string): Promise<number> {
    return this.#sessions.countDocuments({ personId, expiresAt: { $gt: new Date() } })
  }

  async endAll(personId: string): Promise<void> {
    await this.#sessions.deleteMany({ personId })
  }

  async close(token: string): Promise<void> {
    await this.#sessions.deleteOne({ _id: hashOf(token) })
  }
}
