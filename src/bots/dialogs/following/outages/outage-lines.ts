import type { Line } from '../../../../directory/index.ts'
import { lengthOf } from '../../../../tickets/index.ts'
import { type KnownOperator, operatorNamed } from '../../reading/narrowing/outages.ts'
import type { Talk } from '../../talk.ts'
import { instant } from '../../wording/ticket-words.ts'
import type { LineOutage } from './load-outages.ts'

const MINUTE_MS = 60_000
const UNITS_SHOWN = 20
const OUTAGES_SHOWN = 20

/** "26 h 15": what an invoice is checked against is not rounded to days. */
export const lengthWords = ({ t }: Talk, ms: number): string => {
  const minutes = Math.round(ms / MINUTE_MS)
  return t('dialog:outages.length', {
    hours: Math.floor(minutes / 60),
    minutes: String(minutes % 60).padStart(2, '0'),
  })
}

export const totalOf = (outages: readonly LineOutage[]): number => lengthOf(outages.map(({ span }) => span))

type Told = Pick<LineOutage, 'unitId' | 'operator'>

/** Whose line it is: as it was reported, else as the directory has it. */
export const isOf = (
  operator: KnownOperator,
  { unitId, operator: said }: Told,
  lines: readonly Line[],
): boolean =>
  said === undefined
    ? lines.some((line) => line.unitId === unitId && line.operator === operator)
    : operatorNamed(said) === operator

export const operatorWords = ({ t }: Talk, { unitId, operator }: Told, lines: readonly Line[]): string => {
  if (operator) return operator
  const own = [...new Set(lines.filter((line) => line.unitId === unitId).map((line) => line.operator))]
  if (own.length === 0) return t('dialog:outages.no_operator')
  return own.map((one) => t(`terms:operator.${one}`)).join(t('dialog:reporting.comma'))
}

export const outageLines = (talk: Talk, outages: readonly LineOutage[], lines: readonly Line[]): string[] => {
  const shown = outages.slice(0, OUTAGES_SHOWN).map((outage) => {
    const { span, until, reference } = outage
    const isLasting = until === undefined && span.until >= talk.turn.now
    return talk.t(isLasting ? 'dialog:outages.lasting' : 'dialog:outages.item', {
      from: instant(talk, span.from),
      until: instant(talk, span.until),
      length: lengthWords(talk, span.until.getTime() - span.from.getTime()),
      operator: operatorWords(talk, outage, lines),
      reference,
    })
  })
  const more = outages.length - shown.length
  return [...shown, ...(more > 0 ? [talk.t('dialog:list.more', { count: more })] : [])]
}

type OfUnit = { readonly unitId: string; readonly of: readonly LineOutage[]; readonly total: number }

const byUnit = (outages: readonly LineOutage[]): OfUnit[] =>
  [...new Set(outages.map(({ unitId }) => unitId))]
    .map((unitId) => {
      const of = outages.filter((outage) => outage.unitId === unitId)
      return { unitId, of, total: totalOf(of) }
    })
    .sort((a, b) => b.total - a.total || (a.unitId < b.unitId ? -1 : 1))

/** What one line was without service is added up for each school: two of them at once are two lines. */
export const totalOfUnits = (outages: readonly LineOutage[]): number =>
  byUnit(outages).reduce((sum, { total }) => sum + total, 0)

export const unitLines = async (
  talk: Talk,
  outages: readonly LineOutage[],
  lines: readonly Line[],
): Promise<string[]> => {
  const each = byUnit(outages)
  const units = await talk.desk.directory.listUnits(each.map(({ unitId }) => unitId))
  const shown = each.slice(0, UNITS_SHOWN).map(({ unitId, of, total }) =>
    talk.t('dialog:outages.unit', {
      unit: units.find(({ id }) => id === unitId)?.name[talk.language] ?? unitId,
      operator: operatorWords(talk, { unitId }, lines),
      count: of.length,
      length: lengthWords(talk, total),
    }),
  )
  const more = each.length - shown.length
  return [...shown, ...(more > 0 ? [talk.t('dialog:statistics.more_units', { count: more })] : [])]
}
