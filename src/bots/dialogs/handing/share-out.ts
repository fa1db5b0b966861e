import type { Person } from '../../../directory/index.ts'
import { assigneeOf, isActive, type Ticket } from '../../../tickets/index.ts'
import { FOCUS_MS } from '../asking/explicit.ts'
import { candidatesFor, isPossible } from '../asking/targets/candidates.ts'
import { listColleaguesOf, peopleNamed } from '../handling/asking/colleagues.ts'
import { deniedOrderIn } from '../reading/orders/asked/denied.ts'
import { asksAndOrdersNothing, saysCondition } from '../reading/orders/asked/questions.ts'
import { halfFor, restIn, sharingIn } from '../reading/orders/giving/share-out.ts'
import { referencesIn, splitByReference } from '../reading/orders/references.ts'
import type { Outcome, Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'
import { inHandOf } from './in-hand.ts'
import { askShares, type Share } from './shares.ts'
import { loadOf, mayHold } from './workload.ts'

/** Whoever is named in one piece of the sentence, the "and" that is glued to the name left out. */
const oneNamed = (name: string, people: readonly Person[]): Person | undefined => {
  const [only, another] = [name, name.replace(/^\s*و/u, '')]
    .map((spelt) => peopleNamed(spelt, people))
    .find((named) => named.length > 0) ?? [undefined]
  return another ? undefined : only
}

const visible = async (talk: Talk, reference: string): Promise<Ticket | undefined> =>
  talk.desk.tickets.findVisible(talk.turn.person.id, reference)

/** Those just shown that can be given, or else whatever waits here to be given. */
const shown = async (talk: Talk): Promise<readonly Ticket[]> => {
  const { now, person, state: conversation } = talk.turn
  const { listed } = conversation
  const isFresh = listed && now.getTime() - listed.at.getTime() <= FOCUS_MS
  const found = await Promise.all((isFresh ? listed.references : []).map((one) => visible(talk, one)))
  const all = found.filter((ticket) => ticket !== undefined)
  const possible = await Promise.all(all.map((ticket) => isPossible(talk, 'give', ticket)))
  const left = all.filter((ticket, at) => possible[at] && isActive(ticket.state))
  const free = ({ state }: Ticket): boolean => [undefined, person.id].includes(assigneeOf(state))
  return left.length > 1 ? left : (await candidatesFor(talk, 'give')).filter(free)
}

/** One after the other to whoever has least in hand by then. */
const evenly = async (
  talk: Talk,
  tickets: readonly Ticket[],
  people: readonly Person[],
): Promise<readonly Share[]> => {
  const loads = await Promise.all(people.map((person) => loadOf(talk, person)))
  const counts = new Map(loads.map(({ person, count }) => [person.id, count]))
  return tickets.map(({ reference, state }) => {
    const free = people.filter(({ id }) => id !== assigneeOf(state))
    const to = free.reduce((a, b) => ((counts.get(b.id) ?? 0) < (counts.get(a.id) ?? 0) ? b : a))
    counts.set(to.id, (counts.get(to.id) ?? 0) + 1)
    return { reference, to: to.id }
  })
}

const isHere = ({ awayUntil }: Person, now: Date): boolean => !awayUntil || awayUntil <= now

/** "Répartis-les entre Fatima et Youssef", "Fatima est malade, فرق خدمتها على الآخرين". */
const sharedAmong = async (
  talk: Talk,
  colleagues: readonly Person[],
): Promise<readonly Share[] | undefined> => {
  const { text, now } = talk.turn
  const sharing = sharingIn(text)
  if (!sharing) return undefined
  const whose = sharing.saysWork ? oneNamed(sharing.whose, colleagues) : undefined
  const others = colleagues.filter((one) => one.id !== whose?.id && mayHold(one, now) && isHere(one, now))
  const named = sharing.among.map((name) => oneNamed(name, colleagues))
  const people = sharing.among.length === 0 ? others : named.filter((one) => one !== undefined)
  if (people.length < 2 || people.length < sharing.among.length) return undefined
  const tickets = whose ? await inHandOf(talk, whose) : await shown(talk)
  return tickets.length === 0 ? undefined : evenly(talk, tickets, people)
}

/** "Wa hadchi bzaf, rj3 lia nsf l Idriss": half of what one has in hand, the last that came. */
const halfGiven = async (
  talk: Talk,
  colleagues: readonly Person[],
): Promise<readonly Share[] | undefined> => {
  const behind = halfFor(talk.turn.text)
  const to = behind === undefined ? undefined : oneNamed(behind, colleagues)
  if (!to) return undefined
  const held = [...(await inHandOf(talk, talk.turn.person))].sort(
    (a, b) => b.openedAt.getTime() - a.openedAt.getTime(),
  )
  const half = held.slice(0, Math.floor(held.length / 2))
  return half.length === 0 ? undefined : half.map(({ reference }) => ({ reference, to: to.id }))
}

/** "SN-A pour Hanane, les deux autres pour Nora". */
const restGiven = async (
  talk: Talk,
  colleagues: readonly Person[],
): Promise<readonly Share[] | undefined> => {
  const rest = restIn(talk.turn.text)
  const parts = rest ? splitByReference(rest.before) : []
  const to = rest ? oneNamed(rest.to, colleagues) : undefined
  if (!to || parts.length === 0 || referencesIn(rest?.to ?? '').length > 0) return undefined
  const first = parts.map(({ reference, before, after }) => ({
    reference,
    to: (oneNamed(after, colleagues) ?? oneNamed(before, colleagues))?.id,
  }))
  const given = first.flatMap(({ reference, to }) => (to === undefined ? [] : [{ reference, to }]))
  if (given.length < first.length) return undefined
  const others = (await shown(talk)).filter(
    ({ reference }) => !given.some((one) => one.reference === reference),
  )
  return others.length === 0
    ? undefined
    : [...given, ...others.map(({ reference }) => ({ reference, to: to.id }))]
}

/** What is shared out among several is shown first, and given at a yes. */
export const sharedOutSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!isHolder(talk) || ![sharingIn, halfFor, restIn].some((read) => read(text) !== undefined))
    return undefined
  if (asksAndOrdersNothing(text) || saysCondition(text) || deniedOrderIn(text)) return undefined
  const colleagues = await listColleaguesOf(talk, undefined)
  const shares =
    (await sharedAmong(talk, colleagues)) ??
    (await halfGiven(talk, colleagues)) ??
    (await restGiven(talk, colleagues))
  return shares && askShares(talk, shares)
}
