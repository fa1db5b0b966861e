import type { Choice, Deliveries, Offered } from '../../../notifications/index.ts'
import { fold, wordsOf } from '../../../shared/text/index.ts'
import type { InboundMessage } from '../../inbound.ts'
import { readOrdinal } from './words/ordinals.ts'

export type Chosen = {
  readonly choice: Choice
  readonly ticket?: string | undefined
  /** When it was offered, of one that was named by its place alone: "2", "الثانية". */
  readonly byPlaceAt?: Date
  /** It stood under an answer of ours, not under news. */
  readonly inReply?: true
}

const LONGEST_TITLE = 64

/** Letters and digits only: "✅ Oui", "oui." and "OUI" are the same title. */
const titleKey = (text: string): string => wordsOf(fold(text)).join(' ')

/** Which of these choices a typed message names: by its place, or by its title. */
export const findTyped = (text: string, choices: readonly Choice[]): Choice | undefined => {
  const place = readOrdinal(text)
  if (place !== undefined) return choices[place - 1]
  if (text.length > LONGEST_TITLE) return undefined
  const key = titleKey(text)
  return key === '' ? undefined : choices.find(({ title }) => titleKey(title) === key)
}

/** Cheap: only a short message can name a choice, and only then the last choices are looked up. */
const couldName = (text: string): boolean => text !== '' && text.length <= LONGEST_TITLE

const ticketOf = (delivery: Offered | undefined): string | undefined => delivery?.message.ticket

const pressed = async (
  message: InboundMessage & { kind: 'choice' },
  deliveries: Deliveries,
): Promise<Chosen> => {
  const { choiceId, title, from, replyTo } = message
  if (title !== undefined && replyTo === undefined) return { choice: { id: choiceId, title } }
  const under = replyTo
    ? await deliveries.findByProviderMessage(from, replyTo)
    : await deliveries.findLastWithChoices(from)
  const known = under?.message.choices.find(({ id }) => id === choiceId)
  return {
    choice: { id: choiceId, title: known?.title ?? title ?? '' },
    ...(known ? { ticket: ticketOf(under) } : {}),
  }
}

/**
 * The choice that was pressed, or typed by number or title after the last message that offered some: a number means
 * what stood before it when it was typed.
 */
export const resolveChoice = async (
  message: InboundMessage,
  text: string,
  deliveries: Deliveries,
): Promise<Chosen | undefined> => {
  if (message.kind === 'choice') return pressed(message, deliveries)
  if (message.kind !== 'text' || message.attachments.length > 0 || !couldName(text)) return undefined
  const offered = message.replyTo
    ? await deliveries.findByProviderMessage(message.from, message.replyTo)
    : await deliveries.findLastWithChoices(message.from)
  const choice = offered && findTyped(text, await deliveries.listChoicesAt(offered, message.sentAt))
  if (!choice) return undefined
  const isByPlace = message.replyTo === undefined && readOrdinal(text) !== undefined
  if (!isByPlace) return { choice, ticket: ticketOf(offered) }
  const inReply = offered.kind === 'reply' ? ({ inReply: true } as const) : {}
  return { choice, ticket: ticketOf(offered), byPlaceAt: offered.createdAt, ...inReply }
}
