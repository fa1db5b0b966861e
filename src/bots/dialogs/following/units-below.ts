import { supervisedUnitIds, TIERS, tierOf, type Unit, type UnitKind } from '../../../directory/index.ts'
import type { ScopeFilter, TicketCounts } from '../../../tickets/index.ts'
import { ACTIVE } from '../reading/filter.ts'
import type { Talk } from '../talk.ts'

const HOUR = 3_600_000
const DAYS_FROM_HOURS = 48
const SCHOOLS_SHOWN = 5
/** As many as there are academies; no academy has more provinces than that by far. */
const BELOW_SHOWN = 12

export const durationOf = ({ t }: Talk, ms: number): string => {
  const hours = Math.max(1, Math.round(ms / HOUR))
  return hours < DAYS_FROM_HOURS
    ? t('dialog:statistics.hours', { count: hours })
    : t('dialog:statistics.days', { count: Math.round(hours / 24) })
}

type Below = {
  readonly unit: Unit
  readonly open: number
  readonly late: number
  readonly meanMs: number | undefined
}

const countOf = async (talk: Talk, filter: ScopeFilter, unit: Unit): Promise<Below> => {
  const counts = await talk.desk.tickets.count(talk.turn.person.id, { ...filter, unitIds: [unit.id] })
  const open = ACTIVE.reduce((sum, status) => sum + (counts.byStatus[status] ?? 0), 0)
  return { unit, open, late: counts.late, meanMs: counts.meanResolutionMs }
}

const lineOf = (talk: Talk, { unit, open, late, meanMs }: Below): string => {
  const said = { unit: unit.name[talk.language], open, late }
  return meanMs === undefined
    ? talk.t('dialog:statistics.unit', said)
    : talk.t('dialog:statistics.unit_with_mean', { ...said, duration: durationOf(talk, meanMs) })
}

const mostOpenFirst = (a: Below, b: Below): number => b.open - a.open || b.late - a.late

/** The one unit that the figures are of: the one named, else the person's highest; undefined when there are several. */
const unitOf = async ({ desk, turn }: Talk, { unitIds }: ScopeFilter): Promise<Unit | undefined> => {
  const ids = unitIds ?? supervisedUnitIds(turn.person, turn.now)
  const units = await desk.directory.listUnits(ids)
  const ranks = units.map(({ kind }) => TIERS.indexOf(tierOf(kind)))
  const highest = units.filter((_, index) => ranks[index] === Math.max(...ranks))
  return highest.length === 1 ? highest[0] : undefined
}

const KIND_BELOW: Partial<Record<UnitKind, UnitKind>> = { centre: 'region', region: 'province' }

/** The schools with most open tickets. */
const busiestSchools = async ({ desk }: Talk, { byUnit }: TicketCounts): Promise<Unit[]> => {
  if (byUnit.length < 2) return []
  const busiest = [...byUnit].sort((a, b) => b.open - a.open || b.total - a.total).slice(0, SCHOOLS_SHOWN)
  return desk.directory.listUnits(busiest.map(({ unitId }) => unitId))
}

/** Open, late and how long it takes, for each unit of the tier below: regions, provinces, or the busiest schools. */
export const linesBelow = async (
  talk: Talk,
  filter: ScopeFilter,
  counts: TicketCounts,
): Promise<string[]> => {
  const unit = await unitOf(talk, filter)
  const kind = unit && KIND_BELOW[unit.kind]
  const below = kind
    ? await talk.desk.directory.listUnitsWithin([unit.id], { kinds: [kind] })
    : await busiestSchools(talk, counts)
  if (below.length === 0) return []
  const counted = await Promise.all(below.map((one) => countOf(talk, filter, one)))
  const shown = counted.sort(mostOpenFirst).slice(0, BELOW_SHOWN)
  const more = counted.length - shown.length
  return [
    talk.t(`dialog:statistics.by_${kind ?? 'unit'}`),
    ...shown.map((one) => lineOf(talk, one)),
    ...(more > 0 ? [talk.t('dialog:statistics.more_units', { count: more })] : []),
  ]
}
