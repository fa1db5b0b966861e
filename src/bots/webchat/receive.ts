import { AppError, type Clock } from '../../shared/index.ts'
import { cleanText } from '../../shared/text/index.ts'
import type { InboundAttachment, InboundMessage, Inbox } from '../inbound.ts'
import type { WebchatAttachments } from './attachments.ts'
import { WEBCHAT_LIMITS } from './limits.ts'
import { appendMessage } from './thread/append.ts'
import type { Arrivals } from './thread/arrivals.ts'
import { type WebchatCollections, type WebchatDocument, webchatReference } from './thread/documents.ts'

export type WebchatInput = {
  /** Chosen by the client; the same again changes nothing. */
  readonly clientMessageId: string
  readonly text?: string
  /** The id of a choice that was pressed. */
  readonly choice?: string
  readonly attachments: readonly InboundAttachment[]
}

/** What a person is told, in their language, when only so many characters of their message were kept. */
export type WordsOfCut = (personId: string, kept: number) => Promise<string>

type ReceiveParts = {
  readonly messages: WebchatCollections['messages']
  readonly attachments: WebchatAttachments
  readonly arrivals: Arrivals
  readonly inbox: Inbox
  readonly clock: Clock
  readonly wordsOfCut?: WordsOfCut
}

const LONGEST_ID = 200

/** A person's message: kept in their chat, then in the inbox; both again change nothing. */
export const createReceive = (parts: ReceiveParts) => {
  const titleOf = async (personId: string, choiceId: string): Promise<string | undefined> => {
    const offered = await parts.messages.findOne(
      { personId, from: 'bot', 'choices.id': choiceId },
      { sort: { seq: -1 } },
    )
    return offered?.choices.find(({ id }) => id === choiceId)?.title
  }
  const toInbound = (kept: WebchatDocument, { choice, attachments }: WebchatInput): InboundMessage => {
    const envelope = {
      from: webchatReference(kept.personId),
      sender: kept.personId,
      providerEventId: kept._id,
      order: kept.seq,
      sentAt: kept.at,
      attachments,
    }
    if (choice === undefined) return { ...envelope, kind: 'text', text: kept.text }
    return { ...envelope, kind: 'choice', choiceId: choice, ...(kept.text ? { title: kept.text } : {}) }
  }
  /** Before the turn answers: what it answers to is the beginning only. */
  const tellCut = async (personId: string, { clientMessageId, text = '' }: WebchatInput): Promise<void> => {
    if (!parts.wordsOfCut || text.trim().length <= WEBCHAT_LIMITS.text) return
    await appendMessage(parts.messages, {
      _id: `cut:${personId}:${clientMessageId}`,
      personId,
      at: parts.clock.now(),
      from: 'bot',
      text: await parts.wordsOfCut(personId, WEBCHAT_LIMITS.text),
      choices: [],
      attachments: [],
    })
    parts.arrivals.announce(personId)
  }
  return async (personId: string, input: WebchatInput): Promise<void> => {
    const { clientMessageId, choice, attachments } = input
    if (clientMessageId === '' || clientMessageId.length > LONGEST_ID) {
      throw new AppError('invalid', 'webchat.bad_message_id')
    }
    const title = choice === undefined ? undefined : await titleOf(personId, choice)
    const { message, isNew } = await appendMessage(parts.messages, {
      _id: `in:${personId}:${clientMessageId}`,
      personId,
      at: parts.clock.now(),
      from: 'me',
      text: choice === undefined ? cleanText(input.text ?? '', WEBCHAT_LIMITS.text) : (title ?? ''),
      choices: [],
      attachments: attachments.map(({ id, name, type }) => ({ id, name, type })),
      clientMessageId,
    })
    if (isNew) parts.arrivals.announce(personId)
    if (choice === undefined) await tellCut(personId, input)
    const stored = isNew ? attachments : await keepFirst(parts.attachments, message, attachments)
    await parts.inbox.save([toInbound(message, { ...input, attachments: stored })])
  }
}

/** A repeated message has uploaded its files again: those of the first time stay, the others go. */
const keepFirst = async (
  files: WebchatAttachments,
  message: WebchatDocument,
  uploaded: readonly InboundAttachment[],
): Promise<InboundAttachment[]> => {
  const first = new Set(message.attachments.map(({ id }) => id))
  await files.remove(uploaded.map(({ id }) => id).filter((id) => !first.has(id)))
  return message.attachments.map(({ id, name, type }, index) => ({
    id,
    name,
    type,
    bytes: uploaded[index]?.bytes ?? 0,
  }))
}
