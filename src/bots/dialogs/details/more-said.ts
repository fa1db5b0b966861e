import type { Intent } from '../../../nlu/index.ts'
import type { ReportDetails, Ticket } from '../../../tickets/index.ts'
import { ownSpokenOf, typedReference } from '../asking/explicit.ts'
import { waitsForRoom, waitsForWords } from '../asking/interrupts.ts'
import { doneInThisTurn } from '../asking/targets/candidates.ts'
import { namedCategory } from '../reading/named-category.ts'
import { waitsForUs } from '../reading/own/details/waits-for-us.ts'
import { wordsOf } from '../reading/words.ts'
import { isLately } from '../reporting/again/said-before.ts'
import { type Outcome, sureIntent, type Talk } from '../talk.ts'
import { amendDetails } from './amend.ts'

/** With more words it tells a story of its own. */
const MOST = 8
/** Surely these, the time or the operator in it is by the way. */
const OTHERS: readonly (Intent | undefined)[] = [
  ...(['ticket_status', 'list_tickets', 'statistics', 'confirm_resolved', 'resolve_ticket'] as const),
  ...(['reopen', 'cancel', 'undo', 'declare_absence', 'set_preferences', 'talk_to_human'] as const),
]

const detailsIn = ({ turn: { understanding } }: Talk): ReportDetails => {
  const { since, operator } = understanding?.entities ?? {}
  const sinceAt = since === undefined ? undefined : understanding?.sinceAt
  return {
    ...(since === undefined ? {} : { since }),
    ...(sinceAt === undefined ? {} : { sinceAt }),
    ...(operator === undefined ? {} : { operator }),
  }
}

const isOfAnother = ({ turn: { text } }: Talk, { category }: Ticket): boolean => {
  const named = namedCategory(text)
  return named !== undefined && named !== category
}

const maySay = (talk: Talk): boolean => {
  const { text } = talk.turn
  if (waitsForWords(talk) || typedReference(talk) !== undefined || OTHERS.includes(sureIntent(talk)))
    return false
  return wordsOf(text).length <= MOST && !/[?؟]/u.test(text) && !waitsForUs(text)
}

/**
 * "Depuis samedi soir", "hadi 2 simanat o 7na m3adbin", "المتعهد هو إنوي", minutes after the report: since when, or on
 * whose line, and no reminder. While the room is asked for, that question stays open.
 */
export const moreSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const details = detailsIn(talk)
  if (Object.keys(details).length === 0 || !maySay(talk)) return undefined
  // since when, in the place of the room, is taken by that question
  if (waitsForRoom(talk) && details.operator === undefined) return undefined
  const ticket = await ownSpokenOf(talk)
  if (!ticket || !isLately(talk, ticket) || isOfAnother(talk, ticket)) return undefined
  // a question that a ticket has put to them: this is its answer
  if ((await talk.awaiting()).some(({ as }) => as !== 'holder')) return undefined
  const possible = await talk.desk.tickets.listPossible(talk.turn.person, ticket)
  if (!doneInThisTurn(talk, ticket) && !possible.includes('amend_details')) return undefined
  return { ...(await amendDetails(talk, ticket, { details })), keepsQuestion: true }
}
