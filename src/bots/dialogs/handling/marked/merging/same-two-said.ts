import { isActive, type Ticket } from '../../../../../tickets/index.ts'
import { FOCUS_MS, focusedTicket, namedTicket } from '../../../asking/explicit.ts'
import { waitsForWords } from '../../../asking/interrupts.ts'
import { candidatesFor, doneInThisTurn, findDone, isPossible } from '../../../asking/targets/candidates.ts'
import { ofRequesterNamed } from '../../../asking/targets/nearest/of-requester.ts'
import { ofUnitNamed } from '../../../asking/targets/nearest/of-unit.ts'
import { namesNoneOf } from '../../../asking/targets/pick.ts'
import { alertedSince } from '../../../asking/targets/spoken-last.ts'
import { askWhich } from '../../../asking/which-ticket.ts'
import { saysSameTwo, saysWithOther } from '../../../reading/orders/linking/same-two.ts'
import { referencesIn } from '../../../reading/orders/references.ts'
import { type Outcome, say, type Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { ticketLine } from '../../../wording/ticket-words.ts'
import { commandOn } from '../../command.ts'

type Pair = readonly [Ticket, Ticket]

/** Of one school and one thing: what nobody has qualified may be of any. */
const mayBeOne = (one: Ticket, other: Ticket): boolean =>
  one.originUnitId === other.originUnitId &&
  (one.category === other.category || one.category === null || other.category === null)

const oldestFirst = (tickets: readonly Ticket[]): Ticket[] =>
  [...tickets].sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime())

const asPair = (tickets: readonly Ticket[]): Pair | undefined => {
  const [first, second, more] = oldestFirst(tickets)
  return first && second && !more ? [first, second] : undefined
}

const listed = async ({ desk, turn: { person, state, now } }: Talk): Promise<readonly Ticket[]> => {
  const isShown = state.listed && now.getTime() - state.listed.at.getTime() <= FOCUS_MS
  const references = isShown ? (state.listed?.references ?? []) : []
  const found = references.map((reference) => desk.tickets.findVisible(person, reference))
  return (await Promise.all(found)).flatMap((ticket) => (ticket && isActive(ticket.state) ? [ticket] : []))
}

/** The two of these that may be one; undefined when there are none such, or more. */
const onlyPairIn = (tickets: readonly Ticket[]): Pair | undefined => {
  const alike = tickets.filter((one) => tickets.some((other) => other.id !== one.id && mayBeOne(one, other)))
  return asPair(alike)
}

/** The one spoken of, and the only other of its school and thing. */
const withOther = async (talk: Talk, among: readonly Ticket[]): Promise<Pair | undefined> => {
  const spoken = (await namedTicket(talk)) ?? (await focusedTicket(talk))
  if (!spoken || !isActive(spoken.state)) return undefined
  const others = among.filter((other) => other.id !== spoken.id && mayBeOne(spoken, other))
  return others.length === 1 ? asPair([spoken, ...others]) : undefined
}

/** Of what was just listed, of what came in since, else of all that they have to handle. */
const meant = async (talk: Talk): Promise<Pair | undefined> => {
  const candidates = await candidatesFor(talk, 'merge')
  const theirs = candidates.filter(({ requesterId }) => requesterId !== talk.turn.person.id)
  const named = await ofRequesterNamed(talk, await ofUnitNamed(talk, theirs))
  const among = named.filter((ticket) => !namesNoneOf(talk, [ticket]))
  if (saysWithOther(talk.turn.text)) {
    const other = await withOther(talk, theirs)
    if (other) return other
  }
  const isAmong = ({ id }: Ticket) => among.some((ticket) => ticket.id === id)
  const shown = (await listed(talk)).filter(isAmong)
  if (shown.length === 2) return asPair(shown)
  const told = (await alertedSince(talk)).filter(isAmong)
  return onlyPairIn(told) ?? onlyPairIn(among)
}

const done = async (talk: Talk): Promise<Outcome | undefined> => {
  const ticket = await findDone(talk)
  return ticket?.state.status === 'merged' && doneInThisTurn(talk, ticket)
    ? commandOn(talk, ticket, { type: 'merge', into: ticket.state.intoReference })
    : undefined
}

/** "Which of them?": the later ones are named, to be made part of an earlier one. */
const askWhichPair = async (talk: Talk): Promise<Outcome | undefined> => {
  const candidates = oldestFirst(await candidatesFor(talk, 'merge'))
  if (candidates.length < 2) return undefined
  const lines = await Promise.all(candidates.slice(0, 6).map((one) => ticketLine(talk, one, { unit: true })))
  const [first, second] = candidates
  const example = { reference: second?.reference ?? '', into: first?.reference ?? '' }
  return say([talk.t('dialog:merging.ask_pair', example), ...lines].join('\n'))
}

/**
 * "Ces deux demandes sont la même", "fusionne", "دمجهم": the later one becomes part of the earlier one. Two of one school and
 * one thing are joined at once, for it can be taken back; of others it is asked first.
 */
export const sameTwoSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!isHolder(talk) || waitsForWords(talk) || !saysSameTwo(text) || referencesIn(text).length > 1)
    return undefined
  const again = await done(talk)
  if (again) return again
  const pair = await meant(talk)
  if (!pair) return askWhichPair(talk)
  const [into, ticket] = pair
  const order = { type: 'merge', into: into.reference } as const
  if (!(await isPossible(talk, 'merge', ticket))) return undefined
  if (mayBeOne(into, ticket)) return commandOn(talk, ticket, order)
  const params = { reference: ticket.reference, into: into.reference }
  return askWhich(talk, [ticket], {
    text: talk.t('dialog:merging.shall', params),
    pending: order,
    isOnly: true,
  })
}
