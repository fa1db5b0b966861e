import type { Envelope, InboundMessage } from '../../../inbound.ts'
import { type CloudMessage, messageSchema } from '../payload-schema.ts'
import { readBody } from './body.ts'

/** Both numbers as digits. */
export type NumberChange = { readonly account: string; readonly from: string; readonly to: string }

export type Translated =
  | { readonly message: InboundMessage }
  /** The person has another number from now on. */
  | { readonly moved: NumberChange }
  | { readonly ignored: 'malformed' | 'unknown_kind' | 'group' }

export type TranslateContext = {
  readonly account: string
  /** Names of the profiles that came with it, by `wa_id`. */
  readonly names: ReadonlyMap<string, string>
  /** Grows with each message that arrives, in milliseconds. */
  readonly arrival: number
}

/** Timestamps are whole seconds: what stands below them is the order of arrival. */
const WITHIN_A_SECOND = 1_000_000
/** Half of the room, so that a clock that is behind, or a message that was minutes on its way, stays in order. */
const CENTRE = WITHIN_A_SECOND / 2

/** Numeric, in the provider's order; within one second as they arrived. */
export const orderOf = (seconds: number, arrival: number): number => {
  const late = arrival - seconds * 1_000 + CENTRE
  return seconds * WITHIN_A_SECOND + (((late % WITHIN_A_SECOND) + WITHIN_A_SECOND) % WITHIN_A_SECOND)
}

const envelopeOf = (message: CloudMessage, { account, names, arrival }: TranslateContext): Envelope => {
  const { id, from, timestamp, type, context } = message
  const displayName = names.get(from)
  const isForwarded = context?.forwarded || context?.frequently_forwarded
  return {
    from: { channel: 'whatsapp-cloud', account, chat: from },
    sender: from,
    provenPhone: `+${from}`,
    ...(displayName ? { displayName } : {}),
    providerEventId: `${id}:${type}`,
    messageId: id,
    order: orderOf(timestamp, arrival),
    sentAt: new Date(timestamp * 1_000),
    ...(context?.id ? { replyTo: context.id } : {}),
    ...(isForwarded ? { forwarded: true as const } : {}),
    attachments: [],
  }
}

/** Of every message, whatever its type; what it says stands under the name of its type. */
const COMMON = ['id', 'from', 'timestamp', 'type', 'group_id', 'context']

/** What belongs to other types says nothing here, and must not hide what is said. */
const ofItsType = (raw: unknown): unknown => {
  if (typeof raw !== 'object' || raw === null) return raw
  const { type } = raw as { readonly type?: unknown }
  return Object.fromEntries(Object.entries(raw).filter(([name]) => COMMON.includes(name) || name === type))
}

/** A message of the Cloud API in our own words. Pure; whatever comes in, it does not throw. */
export const translateMessage = (raw: unknown, context: TranslateContext): Translated => {
  const parsed = messageSchema.safeParse(ofItsType(raw))
  if (!parsed.success) return { ignored: 'malformed' }
  const message = parsed.data
  // the bot is a partner of one person each: groups are none of its business here
  if (message.group_id !== undefined) return { ignored: 'group' }
  if (message.type === 'system') {
    const { type, wa_id: to } = message.system ?? {}
    const isMove = type === 'user_changed_number' && to !== undefined && to !== message.from
    return isMove
      ? { moved: { account: context.account, from: message.from, to } }
      : { ignored: 'unknown_kind' }
  }
  const said = readBody(message, context.account)
  if (!said) return { ignored: 'malformed' }
  return { message: { ...envelopeOf(message, context), ...said } as InboundMessage }
}
