import { supervisedUnitIds, TIERS, tierOf, type Unit, type UnitKind } from '../../../../directory/index.ts'
import type { Category, ScopeFilter, TicketCounts } from '../../../../tickets/index.ts'
import { ACTIVE } from '../../reading/narrowing/filter.ts'
import { asksForSchools } from '../../reading/narrowing/ranking.ts'
import type { Talk } from '../../talk.ts'
import { durationOf } from './duration.ts'

const SCHOOLS_SHOWN = 5
/** As many as there are academies; no academy has more provinces than that by far. */
const BELOW_SHOWN = 12

type Figures = { readonly total: number; readonly open: number; readonly late: number }

type Below = Figures & { readonly unit: Unit; readonly meanMs: number | undefined }

type Asked = { readonly filter: ScopeFilter; readonly counts: TicketCounts }

const sumOf = ({ byStatus, late }: TicketCounts): Figures => ({
  total: Object.values(byStatus).reduce((sum, count) => sum + count, 0),
  open: ACTIVE.reduce((sum, status) => sum + (byStatus[status] ?? 0), 0),
  late,
})

/** Of one thing neither what is late of it nor how long it takes is counted. */
const ofThings = ({ byCategory }: TicketCounts, categories: readonly Category[]): Figures => {
  const counted = categories.map((category) => byCategory[category] ?? { open: 0, total: 0 })
  return {
    total: counted.reduce((sum, { total }) => sum + total, 0),
    open: counted.reduce((sum, { open }) => sum + open, 0),
    late: 0,
  }
}

const countOf = async (talk: Talk, { categories, ...filter }: ScopeFilter, unit: Unit): Promise<Below> => {
  const counts = await talk.desk.tickets.count(talk.turn.person.id, { ...filter, unitIds: [unit.id] })
  return categories
    ? { unit, ...ofThings(counts, categories), meanMs: undefined }
    : { unit, ...sumOf(counts), meanMs: counts.meanResolutionMs }
}

const lineOf = (
  { t, language }: Talk,
  { unit, total, open, late }: Figures & { readonly unit: Unit },
): string =>
  t(late ? 'dialog:statistics.unit_late' : 'dialog:statistics.unit', {
    unit: unit.name[language],
    total,
    open,
    late,
  })

const lineWithMean = (talk: Talk, below: Below): string => {
  const line = lineOf(talk, below)
  return below.meanMs === undefined
    ? line
    : talk.t('dialog:statistics.with_mean', { line, duration: durationOf(talk, below.meanMs) })
}

/** Of a period what came in counts, else what is still to be done. */
const mostFirst =
  ({ openedFrom }: ScopeFilter) =>
  (a: Figures, b: Figures): number =>
    openedFrom ? b.total - a.total || b.open - a.open : b.open - a.open || b.total - a.total

/** The one unit that the figures are of: the one named, else the person's highest; undefined when there are several. */
const unitOf = async ({ desk, turn }: Talk, { unitIds }: ScopeFilter): Promise<Unit | undefined> => {
  const ids = unitIds ?? supervisedUnitIds(turn.person, turn.now)
  const units = await desk.directory.listUnits(ids)
  const ranks = units.map(({ kind }) => TIERS.indexOf(tierOf(kind)))
  const highest = units.filter((_, index) => ranks[index] === Math.max(...ranks))
  return highest.length === 1 ? highest[0] : undefined
}

const KIND_BELOW: Partial<Record<UnitKind, UnitKind>> = { centre: 'region', region: 'province' }

/**
 * An office reports faults of its own: these are a line for themselves, or the lines below would not add up to the
 * whole. How many of them are late nobody has counted.
 */
const ownLines = async (talk: Talk, { filter, counts: { byUnit } }: Asked): Promise<string[]> => {
  // of one thing they are not counted by themselves
  if (filter.categories) return []
  const units = await talk.desk.directory.listUnits(byUnit.map(({ unitId }) => unitId))
  const offices = units.filter(({ kind }) => tierOf(kind) !== 'school')
  return offices.flatMap((unit) => {
    const own = byUnit.find(({ unitId }) => unitId === unit.id)
    return own ? [talk.t('dialog:statistics.unit_itself', { unit: unit.name[talk.language], ...own })] : []
  })
}

const schoolsOf = async (
  talk: Talk,
  { filter: { categories }, counts: { byUnit } }: Asked,
): Promise<Unit[]> => {
  const units = await talk.desk.directory.listUnits(byUnit.map(({ unitId }) => unitId))
  const schools = new Map(
    units.filter(({ kind }) => tierOf(kind) === 'school').map((unit) => [unit.id, unit]),
  )
  const busiest = byUnit.flatMap(({ unitId }) => schools.get(unitId) ?? [])
  // which of them reported most of one thing is only known once each is counted
  return categories ? busiest : busiest.slice(0, SCHOOLS_SHOWN)
}

const listLines = async (talk: Talk, units: readonly Unit[], filter: ScopeFilter): Promise<string[]> => {
  const counted = await Promise.all(units.map((unit) => countOf(talk, filter, unit)))
  const some = counted.filter(({ total }) => total > 0).sort(mostFirst(filter))
  const more = some.length - BELOW_SHOWN
  return [
    ...some.slice(0, BELOW_SHOWN).map((one) => lineWithMean(talk, one)),
    ...(more > 0 ? [talk.t('dialog:statistics.more_units', { count: more })] : []),
  ]
}

const schoolLines = async (talk: Talk, asked: Asked): Promise<string[]> => {
  const { filter, counts } = asked
  if (counts.byUnit.length < 2) return []
  const schools = await listLines(talk, await schoolsOf(talk, asked), filter)
  const heading = talk.t(
    filter.openedFrom ? 'dialog:statistics.busiest_of_period' : 'dialog:statistics.busiest',
  )
  return [...(schools.length > 0 ? [heading, ...schools] : []), ...(await ownLines(talk, asked))]
}

/** Total, open, late and how long it takes, for each unit of the tier below: regions, provinces, or busiest schools. */
export const linesBelow = async (
  talk: Talk,
  filter: ScopeFilter,
  counts: TicketCounts,
): Promise<string[]> => {
  const unit = await unitOf(talk, filter)
  const kind = unit && KIND_BELOW[unit.kind]
  if (!kind || asksForSchools(talk.turn.text)) return schoolLines(talk, { filter, counts })
  const below = await talk.desk.directory.listUnitsWithin([unit.id], { kinds: [kind] })
  return [
    talk.t(`dialog:statistics.by_${kind}`),
    ...(await listLines(talk, below, filter)),
    ...(await ownLines(talk, {
      filter,
      counts: { ...counts, byUnit: counts.byUnit.filter(({ unitId }) => unitId === unit.id) },
    })),
  ]
}
