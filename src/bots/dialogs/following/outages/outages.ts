import { supervisedUnitIds, tierOf } from '../../../../directory/index.ts'
import type { AskedFigures } from '../../reading/narrowing/asked-figures.ts'
import { operatorNamed } from '../../reading/narrowing/outages.ts'
import { type Period, periodOf } from '../../reading/narrowing/period.ts'
import { type Outcome, say, type Talk } from '../../talk.ts'
import { headingOf } from '../figures/heading.ts'
import { loadOutages } from './load-outages.ts'
import { isOf, lengthWords, outageLines, totalOfUnits, unitLines } from './outage-lines.ts'

/** As many schools as a province has, and some. */
const MOST_LINES = 1_000

/** An invoice is a month's. */
const thisMonth = (now: Date): Period | undefined => periodOf('mois', now)

const unitsOf = ({ desk, turn }: Talk, { unitIds }: AskedFigures) =>
  desk.directory.listUnits(unitIds ?? supervisedUnitIds(turn.person, turn.now))

/** Of a region or the country they would be read by the thousand. */
const isTooWide = async (talk: Talk, asked: AskedFigures): Promise<boolean> => {
  const tiers = (await unitsOf(talk, asked)).map(({ kind }) => tierOf(kind))
  return tiers.length === 0 || tiers.some((tier) => tier === 'region' || tier === 'centre')
}

const wordsOfOthers = ({ t }: Talk, others: number, isCut: boolean): string[] => [
  ...(others > 0 ? [t('dialog:outages.others', { number: others })] : []),
  ...(isCut ? [t('dialog:outages.cut')] : []),
]

/** Each cut where one school is asked of, else each school; by day and hour, with the sum, for the operator's invoice. */
export const answerOutages = async (talk: Talk, asking: AskedFigures): Promise<Outcome> => {
  const { turn, t } = talk
  const period = asking.period ?? thisMonth(turn.now)
  const asked: AskedFigures = { ...asking, ...(period ? { period } : {}) }
  if (!period || (await isTooWide(talk, asked)))
    return { ...say(t('dialog:outages.name_place')), figures: asked }
  const until = period.before && period.before < turn.now ? period.before : turn.now
  const read = await loadOutages(talk, asked.unitIds, { from: period.from, until })
  const unitIds = [...new Set(read.outages.map(({ unitId }) => unitId))]
  const lines = await talk.desk.inventory.listLines({ unitIds, limit: MOST_LINES })
  const operator = operatorNamed(turn.text)
  const outages = operator ? read.outages.filter((outage) => isOf(operator, outage, lines)) : read.outages
  const { categories: _, ...place } = asked
  const heading = [...(operator ? [t(`terms:operator.${operator}`)] : []), await headingOf(talk, place)].join(
    ' · ',
  )
  const more = wordsOfOthers(talk, read.others, read.isCut)
  if (outages.length === 0)
    return { ...say([t('dialog:outages.none', { heading }), ...more].join('\n')), figures: asked }
  const units = await unitsOf(talk, asked)
  const isOne = units.length === 1 && units.every(({ kind }) => tierOf(kind) === 'school')
  const total = t('dialog:outages.total', {
    heading,
    count: outages.length,
    length: lengthWords(talk, totalOfUnits(outages)),
  })
  const each = isOne ? outageLines(talk, outages, lines) : await unitLines(talk, outages, lines)
  return { ...say([total, ...each, ...more].join('\n')), figures: asked }
}
