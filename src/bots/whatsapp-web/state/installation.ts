import { createHash } from 'node:crypto'
import type { Collections, InstallationDocument, StatusDocument } from './documents.ts'

/** Until the first phone is linked there is no number to make an account of. */
const UNNAMED = 'web'

/** The same for the same number, and not the number. */
export const accountOf = (ownWid: string): string => {
  const digits = ownWid.replace(/[:@].*$/, '')
  return `web-${createHash('sha256').update(`sanad whatsapp-web ${digits}`).digest('hex').slice(0, 12)}`
}

/** What is common to all nodes; `account` is as last read. */
export class Installation {
  readonly #collection: Collections['installation']
  #account = UNNAMED

  constructor({ installation }: Pick<Collections, 'installation'>) {
    this.#collection = installation
  }

  get account(): string {
    return this.#account
  }

  async read(): Promise<InstallationDocument> {
    const found = (await this.#collection.findOne({ _id: 'number' })) ?? { _id: 'number' as const }
    // while no phone is linked nobody is reached here: other channels do
    this.#account = (found.linked && found.account) || UNNAMED
    return found
  }

  /** A phone is linked. Another number than before begins its own conversations and has nothing to read back. */
  async linked(ownWid: string): Promise<void> {
    const account = accountOf(ownWid)
    const before = await this.read()
    const anew = before.account !== undefined && before.account !== account
    await this.#set({ account, linked: true, ...(anew ? { readUpTo: new Date() } : {}) })
    this.#account = account
  }

  async unlinked(): Promise<void> {
    await this.#set({ linked: false })
    this.#account = UNNAMED
  }

  hostedBy(lastHost: string): Promise<void> {
    return this.#set({ lastHost })
  }

  report(status: StatusDocument): Promise<void> {
    return this.#set({ status })
  }

  /** Everything up to this instant is durable; never goes back. */
  async haveRead(upTo: Date): Promise<void> {
    await this.#collection.updateOne({ _id: 'number' }, { $max: { readUpTo: upTo } }, { upsert: true })
  }

  async #set(fields: Partial<InstallationDocument>): Promise<void> {
    await this.#collection.updateOne({ _id: 'number' }, { $set: fields }, { upsert: true })
  }
}
