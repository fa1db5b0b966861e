import type { Person } from '../../../directory/index.ts'
import type { Deliveries, FileStates, OutboundMessage } from '../../../notifications/index.ts'
import type { Language } from '../../../shared/index.ts'
import { cleanText } from '../../../shared/text/index.ts'
import type { Count } from '../../counters.ts'
import type { Envelope, InboundAttachment, InboundMessage } from '../../inbound.ts'
import { commandOf, readCode } from '../../linking/credentials.ts'
import { keepReport } from '../../linking/kept-report.ts'
import type { Reception } from '../../linking/reception.ts'
import type { TellVoucher } from '../../linking/tell-voucher.ts'
import type { ConversationMemory, KeptReport } from '../memory.ts'
import type { Spoken } from '../turn-runner/speak.ts'
import { type Asked, Conversing, type ConversingParts, dialogOf, languageOf } from './conversing.ts'
import type { Identify } from './identify.ts'
import { strangerInGroup } from './in-group.ts'
import { findRecent } from './recent.ts'
import { inWords } from './words/command-words.ts'
import { readWords, type Words } from './words/read-words.ts'

export type AnswerParts = Omit<ConversingParts, 'deliveries'> & {
  readonly deliveries: Deliveries
  readonly identify: Identify
  readonly reception: Reception
  readonly tellVoucher: TellVoucher
  /** Absent where files come together with the message. */
  readonly files?: Pick<FileStates, 'statesOf'>
  readonly count: Count
}

const say = (text: string): OutboundMessage => ({ text, choices: [] })

/** Whoever is known shares no number any more. */
const sayToKnown = (text: string): OutboundMessage => ({ ...say(text), requestContact: false })

const asText = (
  { replyTo: _, ...envelope }: Envelope,
  text: string,
  attachments: readonly InboundAttachment[],
): InboundMessage => ({ ...envelope, kind: 'text', text, attachments })

/** A changed or deleted message of which we know nothing needs no answer. */
const NOTHING = 'nothing'

/** The text for what no dialog has to hear. */
const plainAnswerKey = ({ message, memory }: Asked, person: Person): string | undefined => {
  switch (message.kind) {
    case 'contact':
      return message.ownerAddress === message.sender ? 'channel:linked_already' : undefined
    case 'sticker':
      return message.emoji === undefined ? 'channel:unsupported.other' : undefined
    case 'unsupported':
      return 'channel:unsupported.other'
    case 'edit':
    case 'deletion': {
      const known = memory.personId === person.id && findRecent(memory.recent, message) !== undefined
      return known ? undefined : NOTHING
    }
    default:
      return undefined
  }
}

/** Answers one message: who is it, what was chosen or said, what the dialog (or the reception) replies. */
export class Answering {
  readonly #parts: AnswerParts
  readonly #conversing: Conversing

  constructor(parts: AnswerParts) {
    this.#parts = parts
    this.#conversing = new Conversing(parts)
  }

  async answer(asked: Asked): Promise<Spoken> {
    const { message } = asked
    // pictures that people show each other
    if (message.group?.addressed === false) return { replies: [], memory: asked.memory }
    const person = await this.#parts.identify(message)
    if (person?.blockedAt) return this.#ignore(asked.memory)
    const words = await readWords(message, this.#parts.deliveries)
    if (!words) return { replies: [], memory: asked.memory }
    return person ? this.#answerPerson(asked, person, words) : this.#receive(asked, words)
  }

  #ignore(memory: ConversationMemory): Spoken {
    this.#parts.count('sender_blocked')
    return { replies: [], memory }
  }

  /** A stranger, or in the demonstration somebody who wants to be somebody else. */
  async #receive(asked: Asked, words: Words): Promise<Spoken> {
    const { message, memory } = asked
    const { text, chosen } = words
    // nobody to whom it would matter
    if (message.kind === 'edit' || message.kind === 'deletion') return { replies: [], memory }
    if (message.group) return { replies: [strangerInGroup(message, this.#parts.texts)], memory }
    const understanding = commandOf(text) ? undefined : this.#conversing.understand(words, asked)
    const welcome = await this.#parts.reception.receive({ message, text, choice: chosen?.choice })
    const kept = keepReport(memory.kept, { message, text, understanding })
    if (welcome.person && !welcome.byNumber) return this.#greet(asked, welcome.person)
    if (welcome.person)
      return this.#welcomeByNumber({ ...asked, understanding }, welcome.person, { words, kept })
    this.#parts.count('sender_unknown')
    return { replies: welcome.replies, memory: kept ? { ...memory, kept } : memory }
  }

  /** Somebody has just been linked: a word of welcome, then an answer to what they had said before. */
  async #greet(asked: Asked, person: Person): Promise<Spoken> {
    const { kept, ...memory } = asked.memory
    if (person.blockedAt) return this.#ignore(memory)
    const { texts } = this.#parts
    const language = languageOf(person, dialogOf(memory, person))
    const text = kept ? kept.text : texts.t(language, 'channel:command.start')
    const message = asText(asked.message, text, kept?.attachments ?? [])
    // other words than those that proved who it is: what those mean says nothing about these
    const said = { ...asked, message, memory, understanding: undefined }
    const spoken = await this.#conversing.converse(said, person, { text })
    const told = await this.#parts.tellVoucher(asked.message, person)
    return { ...spoken, replies: [this.#welcome(person, language), ...spoken.replies, ...told] }
  }

  #welcome(person: Person, language: Language): OutboundMessage {
    return sayToKnown(this.#parts.texts.t(language, 'channel:linked', { name: person.name[language] }))
  }

  /** The number itself said who it is: the words are no proof but what they want, after all that they had said. */
  async #welcomeByNumber(
    asked: Asked,
    person: Person,
    { words, kept }: { words: Words; kept: KeptReport | undefined },
  ): Promise<Spoken> {
    const language = languageOf(person, dialogOf(asked.memory, person))
    if (asked.memory.kept) {
      const memory = kept ? { ...asked.memory, kept } : asked.memory
      return this.#greet({ ...asked, memory }, person)
    }
    const spoken = await this.#answerKnown(asked, person, words)
    return { ...spoken, replies: [this.#welcome(person, language), ...spoken.replies] }
  }

  async #answerPerson(asked: Asked, person: Person, words: Words): Promise<Spoken> {
    if (this.#hasJustProved(asked, person)) return this.#greet(asked, person)
    if (await this.#isOnlyLost(asked)) return { replies: [], memory: asked.memory }
    return this.#answerKnown(asked, person, words)
  }

  async #answerKnown(asked: Asked, person: Person, words: Words): Promise<Spoken> {
    const { message } = asked
    const arrival = { message, text: words.text, choice: words.chosen?.choice }
    if (this.#parts.reception.wantsToBecome(arrival)) return this.#receive(asked, words)
    const language = languageOf(person, dialogOf(asked.memory, person))
    const plain = plainAnswerKey(asked, person)
    if (plain === NOTHING) return { replies: [], memory: asked.memory }
    if (plain) return { replies: [sayToKnown(this.#parts.texts.t(language, plain))], memory: asked.memory }
    return this.#conversing.converse(asked, person, {
      ...words,
      text: inWords(words.text, language, this.#parts.texts),
    })
  }

  /** Nothing but files that were refused meanwhile: their sender has been told, and there is nothing to add anywhere. */
  async #isOnlyLost({ message }: Asked): Promise<boolean> {
    const { files } = this.#parts
    const { attachments } = message
    if (!files || message.kind !== 'text' || message.text.trim() !== '' || attachments.length === 0)
      return false
    const states = await files.statesOf(attachments.map(({ id }) => id))
    return attachments.every(({ id }) => states.get(id) === 'lost')
  }

  /** Linked in a turn that was never saved: the message that proved it is being played again. */
  #hasJustProved({ message, memory }: Asked, person: Person): boolean {
    if (message.from.channel === 'webchat' || memory.personId === person.id) return false
    if (message.kind === 'contact') return true
    return message.kind === 'text' && readCode(cleanText(message.text))?.surely === true
  }
}
