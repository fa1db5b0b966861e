import type { TicketCounts, TicketStatus } from '../../../tickets/index.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'
import { quoted } from '../wording/ticket-words.ts'
import { filterFrom } from './list.ts'
import { unitsNamed } from './named-unit.ts'

const HOUR = 3_600_000
const UNITS_SHOWN = 5
const STATUSES: readonly TicketStatus[] = [
  'unassigned',
  'taken',
  'waiting',
  'resolved',
  'closed',
  'cancelled',
]

const meanLine = (talk: Talk, meanMs: number | undefined): string[] => {
  if (meanMs === undefined) return []
  const hours = Math.max(1, Math.round(meanMs / HOUR))
  return [
    hours < 48
      ? talk.t('dialog:statistics.mean_hours', { count: hours })
      : talk.t('dialog:statistics.mean_days', { count: Math.round(hours / 24) }),
  ]
}

const unitLines = async (talk: Talk, { byUnit }: TicketCounts): Promise<string[]> => {
  if (byUnit.length < 2) return []
  const busiest = [...byUnit].sort((a, b) => b.open - a.open || b.total - a.total).slice(0, UNITS_SHOWN)
  const units = await talk.desk.directory.listUnits(busiest.map(({ unitId }) => unitId))
  const lines = busiest.flatMap(({ unitId, open, total }) => {
    const unit = units.find(({ id }) => id === unitId)
    return unit ? [talk.t('dialog:statistics.unit', { unit: unit.name[talk.language], open, total })] : []
  })
  return lines.length > 0 ? [talk.t('dialog:statistics.by_unit'), ...lines] : []
}

/** How many, how late, how long: of what the person's role may see. */
export const statistics = async (talk: Talk): Promise<Outcome> => {
  const { notFound, unitIds } = await unitsNamed(talk)
  if (notFound !== undefined) return say(talk.t('dialog:list.no_such_unit', { unit: quoted(notFound) }))
  const filter = { ...filterFrom(talk), ...(unitIds ? { unitIds } : {}) }
  const counts = await talk.desk.tickets.count(talk.turn.person.id, filter)
  const total = Object.values(counts.byStatus).reduce((sum, count) => sum + count, 0)
  if (total === 0) return say(talk.t('dialog:statistics.none'))
  const lines = [
    talk.t('dialog:statistics.total', { count: total }),
    ...STATUSES.filter((status) => counts.byStatus[status]).map((status) =>
      talk.t('dialog:statistics.status', {
        status: talk.t(`terms:status.${status}`),
        number: counts.byStatus[status] ?? 0,
      }),
    ),
    counts.late > 0
      ? talk.t('dialog:statistics.late', { count: counts.late })
      : talk.t('dialog:statistics.none_late'),
    ...meanLine(talk, counts.meanResolutionMs),
    ...(isHolder(talk) ? await unitLines(talk, counts) : []),
  ]
  return say(lines.join('\n'))
}
