import type { Texts } from '../../../shared/i18n/index.ts'
import type { Language } from '../../../shared/index.ts'
import { type TicketAction, ticketChoiceId } from '../choice-id.ts'
import type { Choice } from '../delivery.ts'
import type { Standing } from '../standing.ts'
import type { Draft } from './facts.ts'

/** A holder's buttons; above the centre there is nobody to forward to. */
const holderActions = ({ assignee, tier }: Standing): TicketAction[] => [
  ...(assignee === undefined ? (['take'] as const) : []),
  'resolve',
  ...(tier === 'centre' ? [] : (['forward'] as const)),
  'ask',
]

const actionsOf = (draft: Draft): TicketAction[] => {
  const { purpose } = draft.recipient
  // a personal matter that is not theirs to read is taken first
  if (purpose === 'act') return draft.recipient.seesWords ? holderActions(draft.facts.standing) : ['take']
  // a question is answered in words; a resolution by yes or no
  if (purpose === 'reply' && draft.event.type !== 'asked') return ['confirm', 'reopen']
  return []
}

type Wording = { readonly language: Language; readonly texts: Texts }

const titled = (
  actions: readonly TicketAction[],
  reference: string,
  { language, texts }: Wording,
): Choice[] =>
  actions.map((action) => ({
    id: ticketChoiceId(action, reference),
    title: texts.t(language, `terms:action.${action}`),
  }))

export const choicesOf = (draft: Draft): Choice[] => titled(actionsOf(draft), draft.ticket.reference, draft)

/** What whoever holds a ticket, or may take it, is offered where it stands. */
export const holderChoices = (standing: Standing, reference: string, wording: Wording): Choice[] =>
  titled(holderActions(standing), reference, wording)

/** Of a personal matter that somebody else has. */
export const takeChoice = (reference: string, wording: Wording): Choice[] =>
  titled(['take'], reference, wording)
