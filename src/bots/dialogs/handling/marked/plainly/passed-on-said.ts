import { isActive, type Ticket } from '../../../../../tickets/index.ts'
import { focusReference, namedTicket, ownSpokenOf } from '../../../asking/explicit.ts'
import { waitsForWords } from '../../../asking/interrupts.ts'
import { candidatesFor } from '../../../asking/targets/candidates.ts'
import { reportedBy } from '../../../asking/targets/nearest/of-requester.ts'
import { newlyAlerted } from '../../../asking/targets/spoken-last.ts'
import { askWhich } from '../../../asking/which-ticket.ts'
import { asksAndOrdersNothing } from '../../../reading/orders/asked/questions.ts'
import { PLACES } from '../../../reading/orders/movement/destination.ts'
import { type PassedOn, passedOnIn } from '../../../reading/orders/telling/pass-on.ts'
import { listed, mentions, wordsOf } from '../../../reading/words.ts'
import { means, type Outcome, type Talk } from '../../../talk.ts'
import type { PendingCommand } from '../../../turn.ts'
import { isHolder } from '../../../wording/people.ts'
import { listColleaguesOf, peopleNamed } from '../../asking/colleagues.ts'
import { commandOn } from '../../command.ts'

/** Whoever reported it, by what they are. */
const REPORTER = listed(
  'prof profs professeur enseignant enseignante collegue demandeur demandeuse requerant استاذ استاذه سيد سيده صاحبها مولاها صاحب lostad lostada moulaha',
)

const isReporter = (who: string): boolean => mentions(wordsOf(who), REPORTER)

/** Told to a colleague or to another tier: not to a requester. */
const isElsewhere = async (talk: Talk, who: string): Promise<boolean> =>
  PLACES.some(([, stems]) => mentions(wordsOf(who), stems)) ||
  peopleNamed(who, await listColleaguesOf(talk, undefined)).length > 0

const meantBy = async (
  talk: Talk,
  who: string | undefined,
  tickets: readonly Ticket[],
): Promise<readonly Ticket[]> => {
  const theirs =
    who === undefined || isReporter(who)
      ? tickets
      : await reportedBy(talk, tickets, (people) => peopleNamed(who, people))
  const among = theirs.length > 0 ? theirs : tickets
  if (who !== undefined && theirs.length === 1) return theirs
  const focus = focusReference(talk)
  const spoken = among.find(({ reference }) => reference === focus) ?? (await newlyAlerted(talk, among))
  return spoken && theirs.length > 0 ? [spoken] : among
}

const toRequester = async (talk: Talk, { who, words }: PassedOn): Promise<Outcome | undefined> => {
  // "قولو ليه يصيفط ليا صورة": it is asked, and the answer waited for
  if (means(talk, 'ask_requester') && (who === undefined || isReporter(who))) return undefined
  const tickets = await candidatesFor(talk, 'announce')
  const order: PendingCommand = { type: /[?؟]\s*$/u.test(words) ? 'ask' : 'announce', words }
  const named = await namedTicket(talk)
  if (named) return tickets.some(({ id }) => id === named.id) ? commandOn(talk, named, order) : undefined
  const isTheirs =
    who === undefined ||
    isReporter(who) ||
    (await reportedBy(talk, tickets, (people) => peopleNamed(who, people))).length > 0
  if (!isTheirs && who !== undefined && (await isElsewhere(talk, who))) return undefined
  const [only, ...others] = await meantBy(talk, who, tickets)
  if (!only) return undefined
  return others.length === 0
    ? commandOn(talk, only, { ...order, settled: true })
    : askWhich(talk, [only, ...others], { text: talk.t('dialog:ticket.which'), pending: order })
}

/** "Dites-lui de passer le matin", of one's own request: whoever has it reads it. */
const toHolder = async (talk: Talk): Promise<Outcome | undefined> => {
  const open = (await talk.mine()).filter(({ state }) => isActive(state))
  const [only, another] = open
  const ticket = (await ownSpokenOf(talk)) ?? (another === undefined ? only : undefined)
  const order = { type: 'comment', words: talk.turn.text } as const
  if (ticket) return commandOn(talk, ticket, { ...order, settled: true })
  return only && askWhich(talk, open, { text: talk.t('dialog:ticket.which'), pending: order })
}

/** What somebody is to be told: the requester by whoever handles it, the holder by its requester; never lost. */
export const passedOnSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  const passed = waitsForWords(talk) ? undefined : passedOnIn(text)
  if (!passed) return undefined
  return isHolder(talk) ? toRequester(talk, passed) : asksAndOrdersNothing(text) ? undefined : toHolder(talk)
}
