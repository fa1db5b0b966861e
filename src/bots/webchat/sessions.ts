import { createHash } from 'node:crypto'
import type { Directory } from '../../directory/index.ts'
import { newToken } from '../../shared/index.ts'
import type { WebchatCollections } from './thread/documents.ts'

const THIRTY_DAYS_MS = 30 * 24 * 3_600_000

/** Only a hash is stored: who reads the database cannot write as somebody else. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Who may write in a person's web chat: whoever holds a token. Machine time. */
export class WebchatSessions {
  readonly #sessions: WebchatCollections['sessions']
  readonly #directory: Pick<Directory, 'getPerson'>

  constructor({ sessions }: WebchatCollections, directory: Pick<Directory, 'getPerson'>) {
    this.#sessions = sessions
    this.#directory = directory
  }

  /** A new session's token; `not_found` when there is no such person. */
  async open(personId: string): Promise<string> {
    const person = await this.#directory.getPerson(personId)
    const token = newToken()
    const expiresAt = new Date(Date.now() + THIRTY_DAYS_MS)
    await this.#sessions.insertOne({ _id: hashOf(token), personId: person.id, expiresAt })
    return token
  }

  async find(token: string): Promise<string | undefined> {
    const found = await this.#sessions.findOne({ _id: hashOf(token), expiresAt: { $gt: new Date() } })
    return found?.personId
  }

  async close(token: string): Promise<void> {
    await this.#sessions.deleteOne({ _id: hashOf(token) })
  }
}
