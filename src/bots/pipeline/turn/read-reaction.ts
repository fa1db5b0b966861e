import { type Deliveries, parseTicketChoice } from '../../../notifications/index.ts'
import type { InboundMessage } from '../../inbound.ts'
import type { Chosen } from './resolve-choice.ts'

const YES = /[👍👌👏🙏🤝✅💯🎉🥰😁❤🔥]/u
const NO = /[👎💔😢😭😡🤬❌]/u

/** The button that stands for a yes, and for a no, under "is it fixed?" and under the dialogs' own questions. */
const means = (choiceId: string): 'yes' | 'no' | undefined => {
  const action = parseTicketChoice(choiceId)?.action
  if (action === 'confirm' || choiceId === 'q:yes') return 'yes'
  return action === 'reopen' || choiceId === 'q:no' ? 'no' : undefined
}

/**
 * An emoji put on a message of ours: the yes or the no to what it asked. Undefined where nothing was asked: a
 * heart under an answer is not talked about.
 */
export const readReaction = async (
  { from, replyTo, emoji }: InboundMessage & { kind: 'reaction' },
  deliveries: Pick<Deliveries, 'findByProviderMessage'>,
): Promise<Chosen | undefined> => {
  if (emoji === undefined || replyTo === undefined) return undefined
  const said = NO.test(emoji) ? 'no' : YES.test(emoji) ? 'yes' : undefined
  if (!said) return undefined
  const under = await deliveries.findByProviderMessage(from, replyTo)
  const choice = under?.message.choices.find(({ id }) => means(id) === said)
  return choice && { choice, ticket: under?.message.ticket }
}
