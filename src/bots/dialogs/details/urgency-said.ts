import type { Intent } from '../../../nlu/index.ts'
import type { Ticket } from '../../../tickets/index.ts'
import { ownSpokenOf } from '../asking/explicit.ts'
import { commandOn } from '../handling/command.ts'
import { wantsOnlyUrgent } from '../reading/orders/telling/quiet.ts'
import { wordsOf } from '../reading/words.ts'
import { urgencyOf } from '../reporting/draft.ts'
import { means, type Outcome, sureIntent, type Talk } from '../talk.ts'
import { amendDetails } from './amend.ts'

/** What "c'est urgent, conseil de classe demain" is read as; beyond these, something else is surely meant. */
const MAY_BE_A_REASON: readonly (Intent | undefined)[] = [
  undefined,
  'add_comment',
  'out_of_scope',
  'set_preferences',
]

/** What the understanding does not mark: superlatives, and "today, it must be" beside an exam. */
const SUPERLATIVE =
  /(?:^| )(?:urgentissimes?|ultra urgent|hyper urgent|super urgent|(?:ضروري|لازم|خاص\S*) (?:اليوم|دابا|الان)|(?:darori|daruri|lazem) (?:lyoum|daba)|مستعجل\S*|mosta3jal)(?= |$)/u

const urgencyIn = (talk: Talk): string | undefined =>
  urgencyOf(talk.turn) ?? SUPERLATIVE.exec(wordsOf(talk.turn.text).join(' '))?.[0].trim()

/** As long as nobody has acted on the report, it counts as if it had been said in it. */
const mayRaise = async (talk: Talk, ticket: Ticket): Promise<boolean> => {
  const done = ticket.timeline.find(({ commandId }) => commandId === talk.commandId)
  if (done) return done.type === 'details_amended'
  if (ticket.report.urgency !== undefined) return false
  return (await talk.desk.tickets.listPossible(talk.turn.person, ticket)).includes('amend')
}

/**
 * Why it is urgent, said after the report: it is urgent from then on; once somebody has acted, they read it, and weigh it. By itself such a sentence
 * names exams, councils or visits, which are no business of this service.
 */
export const urgencySaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!MAY_BE_A_REASON.includes(sureIntent(talk))) return undefined
  const urgency = urgencyIn(talk)
  if (urgency === undefined) return undefined
  // "only the urgent ones" is a wish, and no reason
  if (means(talk, 'set_preferences') && wantsOnlyUrgent(talk.turn.text)) return undefined
  const ticket = await ownSpokenOf(talk)
  if (!ticket) return undefined
  const words = talk.turn.text
  return (await mayRaise(talk, ticket))
    ? amendDetails(talk, ticket, { details: { urgency }, words })
    : commandOn(talk, ticket, { type: 'comment', words, settled: true })
}
