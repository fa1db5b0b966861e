import type { Unit } from '../../../../directory/index.ts'
import { assigneeOf, isActive, type ScopeFilter } from '../../../../tickets/index.ts'
import { unique } from '../../asking/targets/candidates.ts'
import { lapsedFor } from '../../asking/targets/lapsed.ts'
import {
  ACTIVE,
  asksInHand,
  asksOnlyLate,
  asksOnlyMine,
  saysReported,
} from '../../reading/narrowing/filter.ts'
import { asksForMost, asksForSchools } from '../../reading/narrowing/ranking.ts'
import { asksWhatRemains } from '../../reading/orders/lists/remaining.ts'
import { asksWhoWaits } from '../../reading/orders/lists/unanswered.ts'
import { type Outcome, say, type Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { quoted } from '../../wording/ticket-words.ts'
import { statistics } from '../figures/statistics.ts'
import { unitsAsked } from '../figures/units-asked.ts'
import { climbedIn, lateIn } from './late.ts'
import { listFilterFrom } from './narrowed.ts'
import { listOfColleague } from './of-colleague.ts'
import { PAGE, showAll, showPage } from './show-page.ts'

const listMine = async (talk: Talk): Promise<Outcome> => {
  const filter = { ...listFilterFrom(talk), limit: PAGE }
  const tickets = await talk.desk.tickets.listMine(talk.turn.person.id, filter)
  if (tickets.length === 0) return say(talk.t('dialog:list.none_mine'))
  const heading = (count: number) => talk.t('dialog:list.mine', { count })
  return showPage(talk, tickets, { heading, of: 'mine', filter })
}

const listScope = async (talk: Talk): Promise<Outcome> => {
  const { notFound, unitIds } = await unitsAsked(talk, 'own')
  if (notFound !== undefined) return say(talk.t('dialog:list.no_such_unit', { unit: quoted(notFound) }))
  const narrowed = { ...listFilterFrom(talk, ACTIVE), ...(unitIds ? { unitIds } : {}) }
  return asksOnlyLate(talk.turn.text) ? listLate(talk, narrowed) : listUnits(talk, narrowed)
}

const scopeHeading =
  (talk: Talk) =>
  (count: number): string =>
    talk.t('dialog:list.scope', { count })

/** What is past its deadline, of what is open. */
const listLate = async (talk: Talk, narrowed: Omit<ScopeFilter, 'after'>): Promise<Outcome> => {
  const filter = { ...narrowed, statuses: ACTIVE, limit: PAGE }
  const tickets = await lateIn(talk, filter)
  if (tickets.length === 0) return noneLate(talk, filter)
  return showPage(talk, tickets, { heading: scopeHeading(talk), of: 'scope', filter, late: true })
}

/** None is late where it stands, for those that were late have gone up: these are shown. */
const noneLate = async (talk: Talk, filter: ScopeFilter): Promise<Outcome> => {
  const climbed = await climbedIn(talk, filter)
  if (climbed.length === 0) return say(talk.t('dialog:list.none_late'))
  return showAll(talk, climbed, talk.t('dialog:list.climbed', { count: climbed.length }))
}

/** The list behind a digest: what is past its deadline in the person's scope, and what went up for that. */
export const listLateOnes = async (talk: Talk): Promise<Outcome> => {
  if (!isHolder(talk)) return listMine(talk)
  const climbed = await climbedIn(talk, {})
  if (climbed.length === 0) return listLate(talk, {})
  const tickets = unique([...(await lateIn(talk, {})), ...climbed])
  return showAll(talk, tickets, talk.t('dialog:list.late_or_climbed', { count: tickets.length }))
}

/** What is open in these units of the person's scope. */
export const listAt = (talk: Talk, units: readonly Pick<Unit, 'id'>[]): Promise<Outcome> =>
  listUnits(talk, { statuses: ACTIVE, unitIds: units.map(({ id }) => id) })

const listUnits = async (talk: Talk, narrowed: ScopeFilter): Promise<Outcome> => {
  const filter = { ...narrowed, limit: PAGE }
  const tickets = await talk.desk.tickets.listInScope(talk.turn.person.id, filter)
  if (tickets.length === 0) return say(talk.t('dialog:list.none_in_scope'))
  return showPage(talk, tickets, { heading: scopeHeading(talk), of: 'scope', filter })
}

/** "Ce que j'ai en main", "لي عندي": what waits for this person to handle, theirs before what anybody of their post may take. */
const listInHand = async (talk: Talk): Promise<Outcome> => {
  const held = (await talk.awaiting()).filter(({ as, isTheirs }) => as === 'holder' && isTheirs)
  const { id } = talk.turn.person
  const own = held.filter(({ ticket }) => assigneeOf(ticket.state) === id)
  const others = held.filter(({ ticket }) => assigneeOf(ticket.state) !== id)
  const { categories } = listFilterFrom(talk)
  const lapsed = await lapsedFor(talk, 'resolve')
  const tickets = [...[...own, ...others].map(({ ticket }) => ticket), ...lapsed].filter(
    ({ category }) => !categories || (category !== null && categories.includes(category)),
  )
  return tickets.length === 0
    ? say(talk.t('dialog:list.none_in_hand'))
    : withOwn(talk, await showAll(talk, tickets, talk.t('dialog:list.in_hand', { count: tickets.length })))
}

/** What a holder has reported is another list: that there is one is said, where it may be what they meant. */
const withOwn = async (talk: Talk, outcome: Outcome): Promise<Outcome> => {
  const count = (await talk.mine()).filter(({ state }) => isActive(state)).length
  const [first, ...others] = outcome.messages
  if (!first || count === 0 || !asksOnlyMine(talk.turn.text)) return outcome
  const text = `${first.text}\n${talk.t('dialog:list.own_besides', { count })}`
  return { ...outcome, messages: [{ ...first, text }, ...others] }
}

/** "Ce que j'ai signalé"; "mes demandes" of whoever has nothing to handle: who has means the desk. */
const meansOwn = async (talk: Talk): Promise<boolean> => {
  if (!asksOnlyMine(talk.turn.text) || (await talk.mine()).length === 0) return false
  const hasDesk = (await talk.awaiting()).some(({ as, isTheirs }) => as === 'holder' && isTheirs)
  return saysReported(talk.turn.text) || !hasDesk
}

/** "What I reported this month", "what is still open in my schools": what the person's role may see. */
export const list = async (talk: Talk): Promise<Outcome> => {
  // "quelle école signale le plus ?" is no list of tickets
  if (isHolder(talk) && asksForMost(talk.turn.text) && asksForSchools(talk.turn.text)) return statistics(talk)
  const ofColleague = await listOfColleague(talk)
  if (ofColleague) return ofColleague
  const { text } = talk.turn
  if (!isHolder(talk) || (await meansOwn(talk))) return listMine(talk)
  const isInHand = (asksInHand(text) || asksOnlyMine(text)) && !asksOnlyLate(text)
  return isInHand ? listInHand(talk) : listScope(talk)
}

/** "Que me reste-t-il ?", of those who handle tickets. */
export const remainingAsked = async (talk: Talk): Promise<Outcome | undefined> =>
  isHolder(talk) && asksWhatRemains(talk.turn.text) ? listInHand(talk) : undefined

/** "واش كاين شي واحد ماجاوبناهش": of those who handle tickets, all that waits. */
export const unansweredAsked = async (talk: Talk): Promise<Outcome | undefined> =>
  isHolder(talk) && talk.turn.state.question === undefined && asksWhoWaits(talk.turn.text)
    ? list(talk)
    : undefined
