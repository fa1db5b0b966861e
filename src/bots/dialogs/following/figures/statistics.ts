import type { ScopeFilter, TicketCounts, TicketStatus } from '../../../../tickets/index.ts'
import type { AskedFigures } from '../../reading/narrowing/asked-figures.ts'
import { asksByPlace, asksForMost, asksForSchools } from '../../reading/narrowing/ranking.ts'
import { tierNamedIn } from '../../reading/orders/movement/destination.ts'
import { wordsOf } from '../../reading/words.ts'
import { type Outcome, say, type Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { asksOfOthers } from '../of-others.ts'
import { figuresAsked } from './asked.ts'
import { durationOf } from './duration.ts'
import { filterOf, headingOf } from './heading.ts'
import { categoryLines, oneFigure } from './one-figure.ts'
import { linesBelow } from './units-below.ts'

/** In the order of a ticket's life; whoever adds a state must say where its line stands. */
const PLACES: Readonly<Record<TicketStatus, number>> = {
  unassigned: 0,
  taken: 1,
  waiting: 2,
  resolved: 3,
  closed: 4,
  merged: 5,
  cancelled: 6,
}
const STATUSES = (Object.keys(PLACES) as TicketStatus[]).sort((a, b) => PLACES[a] - PLACES[b])

const statusLines = ({ t }: Talk, { byStatus }: TicketCounts): string[] =>
  STATUSES.filter((status) => byStatus[status]).map((status) =>
    t('dialog:statistics.status', { status: t(`terms:status.${status}`), number: byStatus[status] ?? 0 }),
  )

const meanLine = (talk: Talk, meanMs: number | undefined): string[] =>
  meanMs === undefined ? [] : [talk.t('dialog:statistics.mean', { duration: durationOf(talk, meanMs) })]

const helpedLine = ({ t }: Talk, number: number): string[] =>
  number === 0 ? [] : [t('dialog:statistics.helped', { number })]

const refusedLine = ({ t }: Talk, number: number): string[] =>
  number === 0 ? [] : [t('dialog:statistics.refused', { number })]

const incidentLine = async ({ desk, turn, t }: Talk): Promise<string[]> => {
  const count = (await desk.incidents.listRunning(turn.person.id)).length
  return count === 0 ? [] : [t('dialog:statistics.incidents', { count })]
}

const lateLine = ({ t }: Talk, count: number): string =>
  count > 0 ? t('dialog:statistics.late', { count }) : t('dialog:statistics.none_late')

type Block = {
  readonly asked: AskedFigures
  readonly filter: ScopeFilter
  readonly counts: TicketCounts
}

/** What stands under the total: what was asked for, else all of it. */
const linesOf = async (talk: Talk, { asked, filter, counts }: Block): Promise<string[]> => {
  if (asked.kind === 'categories') return categoryLines(talk, counts)
  const { text } = talk.turn
  const below = isHolder(talk) ? await linesBelow(talk, filter, counts) : []
  if (below.length > 0 && (asksForMost(text) || asksForSchools(text))) return below
  const states = [...statusLines(talk, counts), ...refusedLine(talk, counts.refused)]
  // a period is that of the report: what was closed in it may be older
  if (asked.statuses) return [...states, ...(asked.period ? [talk.t('dialog:statistics.by_opening')] : [])]
  return [
    ...states,
    lateLine(talk, counts.late),
    ...meanLine(talk, counts.meanResolutionMs),
    ...helpedLine(talk, counts.helped),
    ...(isHolder(talk) ? await incidentLine(talk) : []),
    ...below,
  ]
}

/** "Combien de pannes d'imprimante par école ?": of that thing, where. */
const placesOf = async (talk: Talk, { asked, filter, counts }: Block): Promise<string[]> => {
  const { text } = talk.turn
  const asks = asked.kind === 'all' && (asksForMost(text) || asksForSchools(text) || asksByPlace(text))
  if (!asks || !asked.categories || asked.compares || !isHolder(talk)) return []
  return linesBelow(talk, { ...filter, categories: asked.categories }, counts)
}

const block = async (talk: Talk, asked: AskedFigures): Promise<string> => {
  const filter = filterOf(asked)
  const counts = await talk.desk.tickets.count(talk.turn.person.id, filter)
  const heading = await headingOf(talk, asked)
  const one = await oneFigure(talk, asked, { counts, heading })
  if (one) return [one, ...(await placesOf(talk, { asked, filter, counts }))].join('\n')
  const count = Object.values(counts.byStatus).reduce((sum, number) => sum + number, 0)
  if (count === 0)
    return talk.t(filter.statuses ? 'dialog:statistics.none_so' : 'dialog:statistics.none', { heading })
  const total = talk.t('dialog:statistics.total', { count, heading })
  return [total, ...(await linesOf(talk, { asked, filter, counts }))].join('\n')
}

/** Side by side, so many at most. */
const MOST_COMPARED = 4

const compared = async (talk: Talk, asked: AskedFigures): Promise<string> => {
  const units = (asked.unitIds ?? []).slice(0, MOST_COMPARED)
  const each = await Promise.all(units.map((id) => block(talk, { ...asked, unitIds: [id] })))
  return each.join('\n\n')
}

export const answerFigures = async (talk: Talk, asked: AskedFigures): Promise<Outcome> => {
  const text = asked.compares ? await compared(talk, asked) : await block(talk, asked)
  const isOfOthers =
    (!isHolder(talk) && tierNamedIn(wordsOf(talk.turn.text)) !== undefined) || (await asksOfOthers(talk))
  const whole = isOfOthers ? `${talk.t('dialog:statistics.only_yours')}\n${text}` : text
  return { ...say(whole), figures: asked }
}

/** How many, how late, how long: of what the person's role may see. Who asks for an order gets the order. */
export const statistics = async (talk: Talk): Promise<Outcome> => {
  const read = await figuresAsked(talk, { elsewhere: 'own' })
  return 'asked' in read ? answerFigures(talk, read.asked) : read.outcome
}
