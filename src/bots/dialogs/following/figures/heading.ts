import { formatDay } from '../../../../shared/i18n/index.ts'
import type { ScopeFilter } from '../../../../tickets/index.ts'
import type { AskedFigures } from '../../reading/narrowing/asked-figures.ts'
import type { Period } from '../../reading/narrowing/period.ts'
import type { Talk } from '../../talk.ts'

const DAY_MS = 86_400_000

export const periodWords = ({ turn, language, t }: Talk, period: Period | undefined): string => {
  if (!period) return t('dialog:statistics.period.always')
  const last = new Date((period.before?.getTime() ?? turn.now.getTime() + DAY_MS) - DAY_MS)
  return t(`dialog:statistics.period.${period.name}`, {
    day: formatDay(language, period.from, turn.now),
    last: formatDay(language, last, turn.now),
  })
}

/** What the figures are of: the units and things that were named, and the time. */
export const headingOf = async (
  talk: Talk,
  { unitIds = [], categories = [], period }: AskedFigures,
): Promise<string> => {
  const units = await talk.desk.directory.listUnits(unitIds)
  const names = units.map(({ name }) => name[talk.language])
  const things = categories.map((category) => talk.t(`terms:category.${category}`))
  return [
    ...names,
    ...(things.length > 0 ? [things.join(talk.t('dialog:reporting.comma'))] : []),
    periodWords(talk, period),
  ].join(' · ')
}

/** The same, as a question to the core. */
export const filterOf = ({
  unitIds,
  statuses,
  period,
}: AskedFigures): Pick<ScopeFilter, 'unitIds' | 'statuses' | 'openedFrom' | 'openedBefore'> => ({
  ...(unitIds ? { unitIds } : {}),
  ...(statuses ? { statuses } : {}),
  ...(period ? { openedFrom: period.from } : {}),
  ...(period?.before ? { openedBefore: period.before } : {}),
})
