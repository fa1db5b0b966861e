import { formatDay } from '../../../../shared/i18n/index.ts'
import type { TicketStatus } from '../../../../tickets/index.ts'
import { periodOf } from '../../reading/narrowing/period.ts'
import { asksForMost } from '../../reading/narrowing/ranking.ts'
import { type Outcome, say, type Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { quoted } from '../../wording/ticket-words.ts'
import { type NamedUnits, unitsNamed } from '../named-unit.ts'
import { filterFrom } from '../narrowed.ts'
import { durationOf } from './duration.ts'
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

const meanLine = (talk: Talk, meanMs: number | undefined): string[] =>
  meanMs === undefined ? [] : [talk.t('dialog:statistics.mean', { duration: durationOf(talk, meanMs) })]

const incidentLine = async ({ desk, turn, t }: Talk): Promise<string[]> => {
  const count = (await desk.incidents.listRunning(turn.person.id)).length
  return count === 0 ? [] : [t('dialog:statistics.incidents', { count })]
}

const periodWords = ({ turn, language, t }: Talk): string => {
  const period = periodOf(turn.text, turn.now)
  if (!period) return t('dialog:statistics.period.always')
  return t(`dialog:statistics.period.${period.name}`, { day: formatDay(language, period.from, turn.now) })
}

/** What the figures are of: the units that were named, and the time. */
const headingOf = async (talk: Talk, { unitIds = [] }: NamedUnits): Promise<string> => {
  const units = await talk.desk.directory.listUnits(unitIds)
  const names = units.map(({ name }) => name[talk.language])
  return [...names, periodWords(talk)].join(' · ')
}

const lateLine = ({ t }: Talk, count: number): string =>
  count > 0 ? t('dialog:statistics.late', { count }) : t('dialog:statistics.none_late')

/** How many, how late, how long: of what the person's role may see. Who asks for an order gets the order. */
export const statistics = async (talk: Talk): Promise<Outcome> => {
  const named = await unitsNamed(talk)
  if (named.notFound !== undefined) {
    return say(talk.t('dialog:list.no_such_unit', { unit: quoted(named.notFound) }))
  }
  const filter = { ...filterFrom(talk), ...(named.unitIds ? { unitIds: named.unitIds } : {}) }
  const counts = await talk.desk.tickets.count(talk.turn.person.id, filter)
  const count = Object.values(counts.byStatus).reduce((sum, number) => sum + number, 0)
  const heading = await headingOf(talk, named)
  if (count === 0)
    return say(talk.t(filter.statuses ? 'dialog:statistics.none_so' : 'dialog:statistics.none', { heading }))
  const total = talk.t('dialog:statistics.total', { count, heading })
  const below = isHolder(talk) ? await linesBelow(talk, filter, counts) : []
  if (below.length > 0 && asksForMost(talk.turn.text)) return say([total, ...below].join('\n'))
  const lines = [
    total,
    ...STATUSES.filter((status) => counts.byStatus[status]).map((status) =>
      talk.t('dialog:statistics.status', {
        status: talk.t(`terms:status.${status}`),
        number: counts.byStatus[status] ?? 0,
      }),
    ),
    lateLine(talk, counts.late),
    ...meanLine(talk, counts.meanResolutionMs),
    ...(isHolder(talk) ? await incidentLine(talk) : []),
    ...below,
  ]
  return say(lines.join('\n'))
}
