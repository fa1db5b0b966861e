import type { Channel, Person } from '../../../directory/index.ts'
import type { Understander, Understanding } from '../../../nlu/index.ts'
import type { Deliveries } from '../../../notifications/index.ts'
import type { Texts } from '../../../shared/i18n/index.ts'
import type { Clock, Language } from '../../../shared/index.ts'
import { cleanText } from '../../../shared/text/index.ts'
import { withoutSecrets } from '../../dialogs/index.ts'
import type { DialogState, Dialogs, Turn } from '../../dialogs/turn.ts'
import type { InboundMessage } from '../../inbound.ts'
import type { ConversationMemory, Line, RecentMessage } from '../memory.ts'
import type { Spoken } from '../turn-runner/speak.ts'
import { toGroup } from './in-group.ts'
import { findRecent, isUnchanged, remember, revisedOf, reworded, saidTogether } from './recent.ts'
import { inShownList } from './words/in-list.ts'
import { readOrdinal } from './words/ordinals.ts'
import { readLong } from './words/read-long.ts'
import type { Words } from './words/read-words.ts'

export type ConversingParts = {
  readonly dialogs: Dialogs
  readonly understander: Understander
  readonly deliveries: Pick<Deliveries, 'findByProviderMessage'>
  readonly texts: Texts
  readonly clock: Clock
  /** Choices stand there as buttons, without numbers; nowhere when absent. */
  readonly showsButtons?: (channel: Channel) => boolean
}

/** One message of the inbox, and the memory of its conversation. */
export type Asked = {
  readonly inboxId: string
  readonly message: InboundMessage
  readonly memory: ConversationMemory
  /** The provider's messages that it is made of. */
  readonly lines: readonly Line[]
  /** Of the message's words, when they have been read already. */
  readonly understanding?: Understanding | undefined
}

/** The words of a turn, and what they mean. */
type Said = Pick<Turn, 'text' | 'typed'> & { readonly understanding?: Understanding | undefined }

export const languageOf = (person: Person, dialog: DialogState): Language =>
  dialog.chosenLanguage ?? dialog.language ?? person.language

export const dialogOf = (memory: ConversationMemory, person: Person): DialogState =>
  memory.personId === person.id ? (memory.dialog ?? {}) : {}

/** `<inbox id>:1`, `:2`, …: the same sequence whenever the turn is played. */
const commandIds = (inboxId: string) => {
  let ordinal = 0
  return () => {
    ordinal += 1
    return `${inboxId}:${ordinal}`
  }
}

/** What the dialogs answer to somebody who is known. */
export class Conversing {
  readonly #parts: ConversingParts

  constructor(parts: ConversingParts) {
    this.#parts = parts
  }

  /** Undefined for what was chosen and for what has no words. */
  understand({ text, chosen }: Words, { understanding, message }: Asked): Understanding | undefined {
    if (chosen || text === '') return undefined
    const isRead = understanding && message.kind === 'text' && text === cleanText(message.text)
    return this.#read(text, isRead ? understanding : undefined)
  }

  #read(text: string, known?: Understanding): Understanding {
    const { understander, clock } = this.#parts
    const now = clock.now()
    const whole = known ?? understander.understand(text, { now })
    const read = readLong(understander, { text, whole, now })
    // a place in a list that was never shown orders nothing: "numéro 3" is no wish to talk to somebody
    return readOrdinal(text) === undefined ? read : { ...read, confidence: 0 }
  }

  /**
   * Typed under the wrong keyboard layout: from here on the message is what was meant, which is read as if it had been
   * typed. The letters of a secret are not handed on.
   */
  #underItsLayout(typed: string, understanding?: Understanding): Said {
    const { meant } = understanding ?? {}
    if (meant === undefined) return { text: typed, understanding }
    const shown = withoutSecrets(meant) === meant ? { typed } : {}
    return { text: meant, ...shown, understanding: this.#read(meant) }
  }

  /** Offers are dated by the machine's clock, what people do by the other, which a demonstration pushes forward. */
  #inProductTime(machine: Date): Date {
    return new Date(machine.getTime() + this.#parts.clock.now().getTime() - Date.now())
  }

  /** "La deuxième" is a choice while choosing is what is spoken of: words since, or a question of a holder's, come first. */
  async #asMeant(words: Words, { message, memory }: Asked, person: Person): Promise<Words> {
    const offeredAt = words.chosen?.byPlaceAt
    if (!offeredAt || message.kind !== 'text') return words
    const { question } = dialogOf(memory, person)
    const { answeredAt } = memory.personId === person.id ? memory : {}
    const isOver =
      (question === undefined && answeredAt !== undefined && answeredAt > offeredAt) ||
      (await this.#parts.dialogs.isAskedSince(person, this.#inProductTime(offeredAt)))
    const text = cleanText(message.text)
    if (isOver) return { text }
    const { listed } = dialogOf(memory, person)
    const showsButtons = this.#parts.showsButtons?.(message.from.channel) ?? false
    const place = { listed: showsButtons ? listed : undefined, now: this.#parts.clock.now() }
    const chosen = words.chosen && inShownList(words.chosen, text, place)
    return chosen ? { text: chosen.choice.title, chosen } : words
  }

  async converse(asked: Asked, person: Person, read: Words): Promise<Spoken> {
    const { message, memory } = asked
    const { recent: known = [] } = memory.personId === person.id ? memory : {}
    const isRevision = message.kind === 'edit' || message.kind === 'deletion'
    const revises = isRevision ? findRecent(known, message) : undefined
    if (message.kind === 'edit' && revises && isUnchanged(revises, read.text)) return { replies: [], memory }
    const words = revises
      ? { text: saidTogether(known, revises, read.text) }
      : await this.#asMeant(read, asked, person)
    const { understanding, ...said } = this.#underItsLayout(words.text, this.understand(words, asked))
    const repliedTicket = words.chosen?.ticket ?? (await this.#repliedTicket(message, known))
    const before = dialogOf(memory, person)
    const now = this.#parts.clock.now()
    const answeredAt = new Date()
    const {
      replies,
      state,
      opened,
      inGroup,
      isBeside,
      news = [],
    } = await this.#parts.dialogs.handle({
      message,
      person,
      ...said,
      ...(understanding ? { understanding } : {}),
      ...(words.chosen ? { choice: words.chosen.choice } : {}),
      ...(repliedTicket === undefined ? {} : { repliedTicket }),
      ...(revises
        ? { revises: revisedOf(known, revises), understand: (text: string) => this.#read(text) }
        : {}),
      now,
      state: before,
      nextCommandId: commandIds(asked.inboxId),
    })
    const { lines, inboxId } = asked
    const typed = message.kind === 'text' ? { typed: cleanText(message.text) } : {}
    const kept = { lines, inboxId, ...typed, ...(words.chosen ? {} : { words: words.text }) }
    const recent = isRevision
      ? reworded(known, revises, { words: read.text, isBeside })
      : remember(known, kept, { before, after: state })
    const language = languageOf(person, state)
    const answered = { person, language, opened, inGroup, silently: replies.length === 0 }
    const told = toGroup({ message, texts: this.#parts.texts }, answered)
    return {
      replies: [
        ...replies,
        ...told,
        ...news.map(({ personId, message }) => ({ ...message, forPerson: personId })),
      ],
      memory: { ...memory, personId: person.id, dialog: state, answeredAt, recent },
    }
  }

  /** What an older message was about: one of ours, or their own. */
  async #repliedTicket(
    { from, replyTo }: InboundMessage,
    known: readonly RecentMessage[],
  ): Promise<string | undefined> {
    if (replyTo === undefined) return undefined
    const own = findRecent(known, { messageId: replyTo })
    return own
      ? own.ticket
      : (await this.#parts.deliveries.findByProviderMessage(from, replyTo))?.message.ticket
  }
}
