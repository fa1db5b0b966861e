import { saysFailure } from '../../../../../nlu/index.ts'
import type { Category, Ticket } from '../../../../../tickets/index.ts'
import { focusedTicket, namedTicket, typedReference } from '../../../asking/explicit.ts'
import { candidatesFor, findDone, isPossible } from '../../../asking/targets/candidates.ts'
import { justAlerted } from '../../../asking/targets/nearest/just-alerted.ts'
import { narrowed } from '../../../asking/targets/nearest/narrowed.ts'
import { namesNoneOf, pickFor } from '../../../asking/targets/pick.ts'
import { askWhich } from '../../../asking/which-ticket.ts'
import { waitedFor } from '../../../reading/command-words.ts'
import { waitIn } from '../../../reading/orders/movement/waiting/from-outside.ts'
import { type Outcome, sureIntent, type Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { commandOn } from '../../command.ts'
import { isFreeOfReports } from './free-of-reports.ts'

/** An operator of lines mends no printer. */
const OF_LINES: readonly (Category | null)[] = ['connectivity', 'content_filtering', 'other_system', null]

const canBeTheirs = (text: string, { category }: Ticket): boolean =>
  waitedFor(text) !== 'telecom_operator' || OF_LINES.includes(category)

/** "They promise tomorrow": of the ticket that was spoken of, or of the only one that waits already. */
const promisedOf = async (talk: Talk, candidates: readonly Ticket[]): Promise<readonly Ticket[]> => {
  const focused = await focusedTicket(talk)
  const spoken = candidates.filter(({ id }) => id === focused?.id)
  if (spoken.length > 0) return spoken
  return candidates.filter(({ state }) => state.status === 'waiting' && state.for !== 'requester')
}

/** Those that may be meant; none where the words name another thing, or tell of a failure that is new. */
const nearFor = async (talk: Talk, wait: 'outside' | 'promise'): Promise<readonly Ticket[]> => {
  const { text } = talk.turn
  const possible = await narrowed(talk, 'wait', await candidatesFor(talk, 'wait'))
  const fit = possible.filter((one) => canBeTheirs(text, one))
  const near = wait === 'promise' ? await promisedOf(talk, fit) : fit
  const isNew = wait === 'promise' && saysFailure(text)
  return isNew || namesNoneOf(talk, near) ? [] : near
}

/**
 * "C'est Maroc Telecom, ils passent jeudi vers 10h", "حليت عندهم réclamation ونتسنى": what one has in hand waits for
 * somebody outside, whatever forward, complaint or fault it sounds like.
 */
export const waitsOutsideSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, now } = talk.turn
  if (!isHolder(talk) || !isFreeOfReports(talk) || sureIntent(talk) === 'declare_absence') return undefined
  const wait = waitIn(text, now)
  if (wait === undefined) return undefined
  const order = { type: 'wait', words: text } as const
  const named = (await namedTicket(talk)) ?? (await findDone(talk))
  if (named) return (await isPossible(talk, 'wait', named)) ? commandOn(talk, named, order) : undefined
  const near = typedReference(talk) === undefined ? await nearFor(talk, wait) : []
  if (near.length === 0) return undefined
  const ticket = pickFor(talk, 'wait', near) ?? (await justAlerted(talk, near))
  return ticket
    ? commandOn(talk, ticket, order)
    : askWhich(talk, near, { text: talk.t('dialog:ticket.which'), pending: order })
}
