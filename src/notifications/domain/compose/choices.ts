import { type TicketAction, ticketChoiceId } from '../choice-id.ts'
import type { Choice } from '../delivery.ts'
import type { Draft } from './facts.ts'

/** A holder's buttons; above the centre there is nobody to forward to. */
const holderActions = ({ facts: { standing } }: Draft): TicketAction[] => [
  ...(standing.assignee === undefined ? (['take'] as const) : []),
  'resolve',
  ...(standing.tier === 'centre' ? [] : (['forward'] as const)),
  'ask',
]

const actionsOf = (draft: Draft): TicketAction[] => {
  const { purpose } = draft.recipient
  if (purpose === 'act') return holderActions(draft)
  // a question is answered in words; a resolution by yes or no
  if (purpose === 'reply' && draft.event.type !== 'asked') return ['confirm', 'reopen']
  return []
}

export const choicesOf = (draft: Draft): Choice[] =>
  actionsOf(draft).map((action) => ({
    id: ticketChoiceId(action, draft.ticket.reference),
    title: draft.texts.t(draft.language, `terms:action.${action}`),
  }))
