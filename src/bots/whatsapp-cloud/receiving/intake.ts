import type { Count } from '../../counters.ts'
import type { InboundMessage, Inbox } from '../../inbound.ts'
import type { OperatorProblems } from '../operator-problems.ts'
import type { Standing } from '../standing.ts'
import type { Windows } from '../windows.ts'
import {
  changeSchema,
  entrySchema,
  type MessagesValue,
  messagesValueSchema,
  payloadSchema,
  standingValueSchema,
} from './payload-schema.ts'
import type { Statuses } from './statuses.ts'
import { type NumberChange, type Translated, translateMessage } from './translate/index.ts'

/** A person has another number from now on. Told again, it must change nothing. */
export type OnNumberChanged = (moved: NumberChange) => Promise<void>

export type IntakeParts = {
  /** The ids of our phone numbers. */
  readonly accounts: readonly string[]
  readonly inbox: Inbox
  readonly windows: Pick<Windows, 'note'>
  readonly statuses: Statuses
  readonly standing: Standing
  readonly problems: OperatorProblems
  readonly onNumberChanged: OnNumberChanged
  readonly count: Count
  readonly now: () => number
}

/** A second is as exact as timestamps are. */
const END_OF_SECOND_MS = 999

/** Takes a notification in: what people wrote is durable before anything else is done with it. */
export class Intake {
  readonly #parts: IntakeParts
  #lastArrival = 0

  constructor(parts: IntakeParts) {
    this.#parts = parts
  }

  /** Throws what the database throws; whatever stands in the payload, it does not throw for that. */
  async take(payload: unknown): Promise<void> {
    const parsed = payloadSchema.safeParse(payload)
    if (!parsed.success) return this.#parts.count('update_malformed')
    const changes = parsed.data.entry.flatMap((entry) => this.#changesOf(entry))
    const values = changes.flatMap((change) => this.#valueOf(change) ?? [])
    const translated = values.flatMap((value) => this.#translate(value))
    await this.#save(translated.flatMap((one) => ('message' in one ? one.message : [])))
    for (const one of translated) if ('moved' in one) await this.#parts.onNumberChanged(one.moved)
    for (const { metadata, statuses = [] } of values) {
      for (const status of statuses) await this.#parts.statuses.hear(metadata.phone_number_id, status)
    }
  }

  #changesOf(entry: unknown): readonly unknown[] {
    const parsed = entrySchema.safeParse(entry)
    if (parsed.success) return parsed.data.changes
    this.#parts.count('update_malformed')
    return []
  }

  #valueOf(change: unknown): MessagesValue | undefined {
    const parsed = changeSchema.safeParse(change)
    if (parsed.success) return this.#readValue(parsed.data.field, parsed.data.value)
    this.#parts.count('update_malformed')
    return undefined
  }

  /** What concerns a number of ours; the rest is told to whom it concerns, or counted. */
  #readValue(field: string, value: unknown): MessagesValue | undefined {
    const { accounts, standing, problems, count } = this.#parts
    if (field !== 'messages') {
      const notice = standingValueSchema.safeParse(value)
      if (/^(?:phone_number|account|business)_/.test(field) && notice.success)
        standing.hear(field, notice.data)
      else count('update_ignored')
      return undefined
    }
    const parsed = messagesValueSchema.safeParse(value)
    if (!parsed.success) {
      count('update_malformed')
      return undefined
    }
    const { phone_number_id: account, display_phone_number: displayed } = parsed.data.metadata
    if (!accounts.includes(account)) {
      count('update_ignored')
      return undefined
    }
    standing.knows(account, displayed)
    for (const { code, title } of parsed.data.errors ?? []) problems.tell(account, title ?? 'an error', code)
    return parsed.data
  }

  #translate({ metadata, contacts = [], messages = [] }: MessagesValue): Translated[] {
    const account = metadata.phone_number_id
    const names = new Map(
      contacts.flatMap(({ wa_id: id, profile }) => (id && profile ? [[id, profile.name] as const] : [])),
    )
    return messages.map((raw) => {
      const translated = translateMessage(raw, { account, names, arrival: this.#arrive() })
      if ('ignored' in translated) this.#countIgnored(translated.ignored)
      return translated
    })
  }

  #arrive(): number {
    this.#lastArrival = Math.max(this.#lastArrival + 1, this.#parts.now())
    return this.#lastArrival
  }

  #countIgnored(why: 'malformed' | 'unknown_kind' | 'group'): void {
    this.#parts.count(why === 'malformed' ? 'update_malformed' : 'update_ignored')
  }

  async #save(messages: readonly InboundMessage[]): Promise<void> {
    if (messages.length === 0) return
    const noted = messages.map(({ from: { account, chat }, sentAt }) => ({
      account,
      chat,
      at: new Date(Math.min(sentAt.getTime() + END_OF_SECOND_MS, this.#parts.now())),
    }))
    await Promise.all([this.#parts.inbox.save(messages), this.#parts.windows.note(noted)])
  }
}
