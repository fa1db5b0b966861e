import type { TicketCounts } from '../../../../tickets/index.ts'
import type { AskedFigures } from '../../reading/narrowing/asked-figures.ts'
import type { Talk } from '../../talk.ts'
import { durationOf } from './duration.ts'
import { filterOf } from './heading.ts'

type Counted = { readonly counts: TicketCounts; readonly heading: string }

type CategoryLine = { readonly name: string; readonly open: number; readonly total: number }

const nameOf = ({ t }: Talk, category: string): string =>
  category === 'none' ? t('dialog:ticket.not_qualified') : t(`terms:category.${category}`)

const byTotal = (a: CategoryLine, b: CategoryLine): number => b.total - a.total || b.open - a.open

/** Most first; what nobody has qualified stands among them. */
export const categoryLines = (talk: Talk, { byCategory }: TicketCounts): string[] =>
  Object.entries(byCategory)
    .map(([category, counted]) => ({ name: nameOf(talk, category), ...counted }))
    .sort(byTotal)
    .map(({ name, total, open }) => talk.t('dialog:statistics.category', { category: name, total, open }))

const satisfaction = ({ t }: Talk, { counts: { ratings }, heading }: Counted): string => {
  const count = ratings.satisfied + ratings.dissatisfied
  if (count === 0) return t('dialog:statistics.nobody_rated', { heading })
  const percent = Math.round((ratings.satisfied * 100) / count)
  return t('dialog:statistics.rated', { count, heading, satisfied: ratings.satisfied, percent })
}

const mean = (talk: Talk, { counts: { meanResolutionMs: ms }, heading }: Counted): string =>
  ms === undefined
    ? talk.t('dialog:statistics.no_mean', { heading })
    : talk.t('dialog:statistics.only_mean', { heading, duration: durationOf(talk, ms) })

/** Of a hundred late ones all are read; who has more must narrow it. */
const MOST_LATE = 101

const lateOf = async (talk: Talk, { categories, ...asked }: AskedFigures, { counts }: Counted) => {
  if (!categories) return counts.late
  const { statuses: _, ...filter } = filterOf(asked)
  const late = await talk.desk.tickets.listLate(talk.turn.person.id, { ...filter, limit: MOST_LATE })
  return late.filter(({ category }) => category !== null && categories.includes(category)).length
}

const late = async (talk: Talk, asked: AskedFigures, counted: Counted): Promise<string> => {
  const count = await lateOf(talk, asked, counted)
  const key = count === 0 ? 'dialog:statistics.nothing_late' : 'dialog:statistics.only_late'
  return talk.t(key, { count, heading: counted.heading })
}

const ofThings = (
  { t }: Talk,
  { categories = [] }: AskedFigures,
  { counts: { byCategory }, heading }: Counted,
): string => {
  const counted = categories.map((category) => byCategory[category] ?? { open: 0, total: 0 })
  const count = counted.reduce((sum, { total }) => sum + total, 0)
  const open = counted.reduce((sum, one) => sum + one.open, 0)
  if (count === 0) return t('dialog:statistics.none', { heading })
  return t('dialog:statistics.of_thing', { count, heading, open })
}

/** Whoever asks for one figure gets that one; undefined when all of them are asked for. */
export const oneFigure = async (
  talk: Talk,
  asked: AskedFigures,
  counted: Counted,
): Promise<string | undefined> => {
  if (asked.kind === 'satisfaction') return satisfaction(talk, counted)
  if (asked.kind === 'mean') return mean(talk, counted)
  if (asked.kind === 'late') return late(talk, asked, counted)
  return asked.categories ? ofThings(talk, asked, counted) : undefined
}
