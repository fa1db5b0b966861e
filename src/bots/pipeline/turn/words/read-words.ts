import type { Deliveries } from '../../../../notifications/index.ts'
import { cleanText } from '../../../../shared/text/index.ts'
import type { InboundMessage } from '../../../inbound.ts'
import { readReaction } from '../read-reaction.ts'
import { type Chosen, resolveChoice } from '../resolve-choice.ts'

/** What a message says, once choices, reactions and stickers are read. */
export type Words = { readonly text: string; readonly chosen?: Chosen | undefined }

const typedOf = (message: InboundMessage): string => {
  if (message.kind === 'text' || message.kind === 'edit') return cleanText(message.text)
  return message.kind === 'sticker' ? (message.emoji ?? '') : ''
}

/** Undefined for what is no message to us: a reaction that answers nothing. */
export const readWords = async (
  message: InboundMessage,
  deliveries: Deliveries,
): Promise<Words | undefined> => {
  const text = typedOf(message)
  const chosen =
    message.kind === 'reaction'
      ? await readReaction(message, deliveries)
      : await resolveChoice(message, text, deliveries)
  if (message.kind === 'reaction' && !chosen) return undefined
  return chosen ? { text: cleanText(chosen.choice.title), chosen } : { text }
}
