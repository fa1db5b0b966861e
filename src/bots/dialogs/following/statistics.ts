import type { TicketStatus } from '../../../tickets/index.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'
import { quoted } from '../wording/ticket-words.ts'
import { filterFrom } from './list.ts'
import { unitsNamed } from './named-unit.ts'
import { durationOf, linesBelow } from './units-below.ts'

const STATUSES: readonly TicketStatus[] = [
  'unassigned',
  'taken',
  'waiting',
  'resolved',
  'closed',
  'cancelled',
]

const meanLine = (talk: Talk, meanMs: number | undefined): string[] =>
  meanMs === undefined ? [] : [talk.t('dialog:statistics.mean', { duration: durationOf(talk, meanMs) })]

const incidentLine = async ({ desk, turn, t }: Talk): Promise<string[]> => {
  const count = (await desk.incidents.listRunning(turn.person.id)).length
  return count === 0 ? [] : [t('dialog:statistics.incidents', { count })]
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
    ...(isHolder(talk) ? await incidentLine(talk) : []),
    ...(isHolder(talk) ? await linesBelow(talk, filter, counts) : []),
  ]
  return say(lines.join('\n'))
}
