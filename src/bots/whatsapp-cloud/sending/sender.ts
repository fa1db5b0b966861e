import type {
  ChannelSender,
  ConversationReference,
  OutboundMessage,
  SendContext,
  SendOutcome,
} from '../../../notifications/index.ts'
import type { Texts } from '../../../shared/i18n/index.ts'
import type { FileReader } from '../../channel/index.ts'
import { mainPart, type Part, Sequence } from '../../rendering/index.ts'
import { CloudFailure } from '../api/index.ts'
import { languageOf } from '../language.ts'
import { mediaKindOf } from '../media-kind.ts'
import type { OperatorProblems } from '../operator-problems.ts'
import { fillTemplate, type TemplateFile } from '../templates/index.ts'
import type { Windows } from '../windows.ts'
import { NotYet, type OwnNumber } from './number.ts'
import { type Meaning, meaningOf, outcomeOf } from './outcome.ts'
import { type Content, mediaContent, quotedBy, wordsContent } from './payload.ts'
import { type Plan, planOf } from './plan.ts'

export type SenderParts = {
  readonly numbers: ReadonlyMap<string, OwnNumber>
  readonly windows: Pick<Windows, 'isOpen' | 'close'>
  readonly templates: TemplateFile
  readonly files: FileReader
  readonly texts: Texts
  readonly problems: OperatorProblems
}

/** One message on its way through one number. */
type Way = {
  readonly number: OwnNumber
  readonly to: ConversationReference
  readonly message: OutboundMessage
  readonly context: SendContext
  /** Of a message in several pieces the first one shows what is answered. */
  readonly isFirst: boolean
}

type TextPart = Part & { kind: 'text' }

const FILE_WAITING_MS = 2_000
/** Until somebody has mended the account, everything else is refused as well. */
const REFUSED_PAUSE_MS = 60_000

/** Sends for all our numbers: the chat's account says which. */
export class CloudSender implements ChannelSender {
  readonly channel = 'whatsapp-cloud'
  readonly idempotent = false
  readonly #parts: SenderParts
  readonly #sequence = new Sequence()

  constructor(parts: SenderParts) {
    this.#parts = parts
  }

  async send(
    to: ConversationReference,
    message: OutboundMessage,
    context: SendContext,
  ): Promise<SendOutcome> {
    const number = this.#parts.numbers.get(to.account)
    if (!number) return { outcome: 'unreachable', reason: 'a number that is not ours any more' }
    const way = { number, to, message, context, isFirst: true }
    // somebody who has just written waits for a reply: only the provider knows better
    const isOpen = context.kind === 'reply' || (await this.#parts.windows.isOpen(to))
    if (!isOpen) return this.#sendTemplate(way)
    try {
      return await this.#sendWords(way)
    } catch (error) {
      if (!isAnswered(error, 'window_closed')) return this.#failed(way, error)
      await this.#parts.windows.close(to)
      return this.#sendTemplate(way)
    }
  }

  async #sendWords(way: Way): Promise<SendOutcome> {
    const plan = await planOf(way.message, this.#parts)
    if (plan === 'waiting') {
      return { outcome: 'retry', reason: 'file_waiting', afterMs: FILE_WAITING_MS, yields: true }
    }
    const { parts } = plan
    if (parts.length === 0) return { outcome: 'dead', reason: 'a message without content' }
    const ids = await this.#sequence.run(way.context, parts, (part) =>
      this.#sendPart(part === parts[0] ? way : { ...way, isFirst: false }, plan, part),
    )
    const providerMessageId = mainPart(parts, ids)
    const alsoIds = ids.filter((id) => id !== providerMessageId)
    return { outcome: 'sent', providerMessageId, ...(alsoIds.length > 0 ? { alsoIds } : {}) }
  }

  async #sendPart(way: Way, plan: Plan, part: Part): Promise<string> {
    const { number, message } = way
    const content = part.kind === 'file' ? await this.#fileContent(way, plan, part) : undefined
    const quotes = way.isFirst ? quotedBy(message.quotes) : {}
    if (content) return number.send(addressOf(way), { ...content, ...quotes })
    const words = part.kind === 'text' ? part : this.#inPlaceOf(part, message)
    const opener = this.#parts.texts.t(languageOf(message), 'channel:list_button')
    return number.send(addressOf(way), { ...wordsContent(words, opener), ...quotes })
  }

  /** Undefined when the provider does not take such a file: the words must not be lost with it. */
  async #fileContent(
    { number, context }: Way,
    { files }: Plan,
    part: Part & { kind: 'file' },
  ): Promise<Content | undefined> {
    const file = files.get(part.file.id)
    if (!file) return undefined
    try {
      const id = await number.uploads.idOf(file, context.signal)
      const { kind } = mediaKindOf(file.type, file.bytes)
      return mediaContent({ id, kind, caption: part.caption, name: part.file.name })
    } catch (error) {
      if (isAnswered(error, 'refused')) return undefined
      throw error
    }
  }

  #inPlaceOf({ file, caption }: Part & { kind: 'file' }, message: OutboundMessage): TextPart {
    const notSent = this.#parts.texts.t(languageOf(message), 'channel:file_not_sent', { name: file.name })
    const text = [caption, notSent].filter((words) => words !== '').join('\n\n')
    return { kind: 'text', text, offered: { as: 'nothing' } }
  }

  async #sendTemplate(way: Way): Promise<SendOutcome> {
    const { number, message, context } = way
    const template = fillTemplate(this.#parts.templates, message, context)
    if (!template) return { outcome: 'unreachable', reason: 'no template for words outside the 24 hours' }
    try {
      const providerMessageId = await number.send(addressOf(way), { type: 'template', template })
      return { outcome: 'sent', providerMessageId }
    } catch (error) {
      return this.#failed(way, error)
    }
  }

  #failed({ number, to }: Way, error: unknown): SendOutcome {
    if (error instanceof NotYet) return { outcome: 'held', afterMs: error.afterMs }
    const outcome = outcomeOf(error)
    if (!(error instanceof CloudFailure) || error.kind !== 'answered' || outcome.outcome !== 'retry') {
      return outcome
    }
    const meaning = meaningOf(error.code, error.status)
    if (meaning === 'pair_rate') number.gate.pause(outcome.afterMs ?? 0, to.chat)
    if (meaning === 'rate') number.gate.pause(outcome.afterMs ?? 0)
    if (meaning === 'operator') {
      number.gate.pause(REFUSED_PAUSE_MS)
      this.#parts.problems.tell(number.account, error.message, error.code)
    }
    return outcome
  }
}

const addressOf = ({ to, context: { kind, signal } }: Way) => ({ chat: to.chat, kind, signal })

const isAnswered = (error: unknown, meaning: Meaning): boolean =>
  error instanceof CloudFailure &&
  error.kind === 'answered' &&
  meaningOf(error.code, error.status) === meaning
