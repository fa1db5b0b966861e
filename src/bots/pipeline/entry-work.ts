import { newToken } from '../../shared/index.ts'
import { whileTyping } from '../channel/index.ts'
import { homeOf } from '../inbound.ts'
import { inLanguages, strangerLanguages } from '../linking/stranger-language.ts'
import type { ClaimedConversation } from './conversations/document.ts'
import { countForPerson, decidePace, isHurried, type Moment } from './floods/flood.ts'
import type { Pace } from './floods/person-floods.ts'
import type { InboxDocument } from './inbox/document.ts'
import { mayPass } from './may-pass.ts'
import type { FloodMemory } from './memory.ts'
import { createSettle, LeaseLost, type Settle } from './settle.ts'
import type { Settlement } from './settlement.ts'
import type { Whole } from './together/gathering.ts'
import { readMemory, runTurn, withMemory } from './turn-runner/turn-runner.ts'
import type { WorkParts } from './work-parts.ts'

const textOf = ({ message }: InboxDocument): string => (message.kind === 'text' ? message.text : '')

/** Who is known to write here: of a stranger, and of a chat's first message, only the chat is counted. */
const writerOf = ({ state }: ClaimedConversation, { message }: InboxDocument): string | undefined =>
  message.from.channel === 'webchat' ? message.sender : readMemory(state).personId

/** What is handled; `last`: nothing more of its conversation waits; `crowded`: more waited when it was begun. */
type Handled = Whole & { readonly last: boolean; readonly crowded: boolean }

/** A message that may be handled now, and what is remembered and counted when it has been. */
type Paced = {
  readonly moment: Moment
  readonly writer: string | undefined
  readonly memory: FloodMemory
}

/** Handles one entry of the inbox to its end: answered, postponed by a flood, or apologised for. */
export class EntryWork {
  readonly #parts: WorkParts
  readonly #attempts = new Set<Promise<void>>()
  readonly #save: Settle

  constructor(parts: WorkParts) {
    this.#parts = parts
    this.#save = createSettle(parts)
  }

  async attemptsDone(): Promise<void> {
    while (this.#attempts.size > 0) await Promise.all(this.#attempts)
  }

  /** The conversation as it stands after it; undefined when it was put off. Throws what may pass, and LeaseLost. */
  async handle(claimed: ClaimedConversation, whole: Handled): Promise<ClaimedConversation | undefined> {
    const { entry } = whole
    const { message, receivedAt } = entry
    const sentAt = Math.min(message.sentAt.getTime(), receivedAt.getTime())
    const moment = { sentAt, now: Date.now() }
    const writer = writerOf(claimed, entry)
    const { flood: policy, personFloods } = this.#parts
    const chat = readMemory(claimed.state).flood
    const asked = isHurried(chat, moment, policy) ? writer : undefined
    const person = asked === undefined ? undefined : await personFloods.find(asked)
    const pace = decidePace({ chat, person }, moment, policy)
    const paced = { moment, writer, memory: pace.memory }
    if (pace.kind === 'later') return this.#postpone(claimed, whole, { ...paced, ...pace })
    try {
      const show = () => this.#parts.showTyping(homeOf(message))
      return await whileTyping(show, () => this.#answer(claimed, whole, paced))
    } catch (error) {
      if (error instanceof LeaseLost || mayPass(error, claimed.failures)) throw error
      return this.#apologise(claimed, whole, error)
    }
  }

  async #answer(
    claimed: ClaimedConversation,
    whole: Handled,
    { memory: passed, moment, writer }: Paced,
  ): Promise<ClaimedConversation> {
    const { entry, understanding, lines } = whole
    const counted = this.#count(claimed, { memory: passed, moment, writer })
    const { _id: inboxId, message, conversation } = entry
    const turn = {
      channel: message.from.channel,
      conversation,
      sender: message.sender,
      inboxId,
      text: textOf(entry),
      state: claimed.state,
    }
    const { replies, state } = await runTurn(turn, async (memory) => {
      const spoken = await this.#parts.answering.answer({
        inboxId,
        message,
        memory,
        lines,
        understanding,
      })
      return { replies: spoken.replies, memory: { ...spoken.memory, flood: counted.memory } }
    })
    const { personId } = readMemory(state)
    const next = await this.#settle(claimed, whole, {
      state,
      personId,
      replies,
      entry: 'processed',
      ...(counted.pace ? { pace: counted.pace } : {}),
      last: whole.last,
    })
    this.#parts.count('message_processed')
    return next
  }

  /** What is remembered of the chat's pace, and counted of the person's, when the message has been handled. */
  #count(
    { state }: ClaimedConversation,
    { memory: passed, moment, writer: personId }: Paced,
  ): { memory: FloodMemory; pace?: Pace } {
    if (personId === undefined) return { memory: passed }
    const policy = this.#parts.flood
    const { memory, messages } = countForPerson(readMemory(state).flood, moment, { passed, policy })
    return messages === 0 ? { memory } : { memory, pace: { personId, moment, kind: 'count', messages } }
  }

  async #postpone(
    claimed: ClaimedConversation,
    whole: Handled,
    flood: Paced & { readonly notBefore: number; readonly tell: boolean },
  ): Promise<undefined> {
    const memory = readMemory(claimed.state)
    const { writer, moment } = flood
    let current = claimed
    if (flood.tell) {
      this.#parts.count('sender_flooding')
      current = await this.#settle(claimed, whole, {
        state: withMemory(claimed.state, { ...memory, flood: flood.memory }),
        personId: memory.personId,
        replies: [{ text: this.#sayAnyhow(claimed, whole.entry, 'channel:flood'), choices: [] }],
        entry: 'postponed',
        ...(writer === undefined
          ? {}
          : { pace: { personId: writer, moment, kind: 'tell' as const, messages: 0 } }),
        last: false,
      })
    }
    await this.#parts.conversations.putOff(current, new Date(flood.notBefore), 0)
    return undefined
  }

  /** A defect of ours must not block the conversation: the person gets a reference, the log the error under it. */
  async #apologise(
    claimed: ClaimedConversation,
    whole: Handled,
    error: unknown,
  ): Promise<ClaimedConversation> {
    const { entry } = whole
    const reference = newToken().slice(0, 6).toUpperCase()
    this.#parts.logger.error({ err: error, reference, inboxId: entry._id }, 'a message could not be handled')
    this.#parts.count('message_failed')
    const { personId } = readMemory(claimed.state)
    const text = this.#sayAnyhow(claimed, entry, 'channel:apology', { reference })
    return this.#settle(claimed, whole, {
      state: undefined,
      personId,
      replies: [{ text, choices: [] }],
      entry: 'processed',
      failure: { at: new Date(), reference },
      last: whole.last,
    })
  }

  async #settle(
    claimed: ClaimedConversation,
    { entry, ids, crowded }: Handled,
    outcome: Omit<Settlement, 'inboxId' | 'inboxIds' | 'message' | 'crowded'>,
  ): Promise<ClaimedConversation> {
    const settlement = { ...outcome, crowded, inboxId: entry._id, inboxIds: ids, message: entry.message }
    const settled = await this.#save(claimed, settlement)
    const attempt = settled.attempted.finally(() => this.#attempts.delete(attempt))
    this.#attempts.add(attempt)
    return settled.claimed
  }

  /** Without knowing who it is: in the language of the conversation, else a stranger's. */
  #sayAnyhow(
    { state }: ClaimedConversation,
    entry: InboxDocument,
    key: string,
    params: Readonly<Record<string, string>> = {},
  ): string {
    const { dialog } = readMemory(state)
    const spoken = dialog?.chosenLanguage ?? dialog?.language
    const languages = spoken ? [spoken] : strangerLanguages(textOf(entry), entry.message.languageCode)
    return inLanguages(this.#parts.texts, languages, key, params)
  }
}
