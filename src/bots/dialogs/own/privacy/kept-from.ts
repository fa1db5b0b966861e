import { isActive, type Ticket } from '../../../../tickets/index.ts'
import { focusedTicket, namedTicket } from '../../asking/explicit.ts'
import { yesNoChoices } from '../../handling/asking/ask-words.ts'
import { keepsFrom } from '../../reading/own/keeps-from.ts'
import { draftOf } from '../../reporting/draft.ts'
import { means, message, type Outcome, type Talk } from '../../talk.ts'
import { holdersOf, isRequesterOnly } from '../../wording/people.ts'

/** What they asked for a moment ago, and whoever has it has read. */
const sentAlready = async (talk: Talk): Promise<Ticket | undefined> => {
  if (talk.turn.state.question?.kind === 'confirm_report' || means(talk, 'report_fault')) return undefined
  const ticket = (await namedTicket(talk)) ?? (await focusedTicket(talk))
  const isTheirs = ticket?.requesterId === talk.turn.person.id
  return ticket && isTheirs && isActive(ticket.state) ? ticket : undefined
}

/** It cannot be hidden any more, which is said, with who reads it; it can be withdrawn. */
const saidTooLate = async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
  const { reference } = ticket
  const text = talk.t('dialog:own.kept_from_now', { reference, holders: await holdersOf(talk, ticket) })
  return {
    messages: [message(text, { choices: yesNoChoices(talk), ticket: reference })],
    focus: reference,
    question: { kind: 'confirm_cancel', reference },
  }
}

/**
 * "C'est confidentiel, ne le dites pas au directeur": the director is who reads it first. Nothing is sent before its
 * author has been told so.
 */
export const keptFrom = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, understanding } = talk.turn
  if (!isRequesterOnly(talk) || !keepsFrom(text)) return undefined
  const sent = await sentAlready(talk)
  if (sent) return saidTooLate(talk, sent)
  const category = means(talk, 'report_fault') ? (understanding?.category ?? null) : null
  return {
    messages: [message(talk.t('dialog:own.kept_from'), { choices: yesNoChoices(talk) })],
    question: { kind: 'report_anyway', report: draftOf(talk, category), isPlain: true },
  }
}
