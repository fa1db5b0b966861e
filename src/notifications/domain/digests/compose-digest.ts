import { formatInstant, type Texts } from '../../../shared/i18n/index.ts'
import type { Language } from '../../../shared/index.ts'
import type { Choice, OutboundMessage } from '../delivery.ts'
import type { Fold, FoldKind } from './fold.ts'

/** The others are counted: a longer message is read by nobody. */
const NAMED = 20
const BUTTONS = 3

/** Of these there is a list of what is late. */
const LATE: readonly FoldKind[] = ['arrived', 'climbed', 'breached']

/** One message in the place of many; the longest overdue first. */
export const composeDigest = (
  folds: readonly [Fold, ...Fold[]],
  { language, texts, now }: { language: Language; texts: Texts; now: Date },
): OutboundMessage => {
  const t = (key: string, params: Record<string, string | number> = {}) =>
    texts.t(language, `notifications:digest.${key}`, params)
  const [{ kind }] = folds
  const ordered = folds.toSorted((a, b) => a.since.getTime() - b.since.getTime())
  const named = ordered.slice(0, NAMED)
  const others = ordered.length - named.length
  const lines = named.map(({ reference, unit, since }) =>
    t('line', { reference, unit, since: formatInstant(language, since, now) }),
  )
  const tickets = ordered
    .slice(0, BUTTONS)
    .map(({ reference }): Choice => ({ id: `q:ticket:${reference}`, title: reference }))
  const list = LATE.includes(kind) ? [{ id: 'q:late', title: t('list') }] : []
  return {
    text: [
      t(kind, { count: folds.length }),
      ...lines,
      ...(others > 0 ? [t('others', { count: others })] : []),
    ].join('\n'),
    choices: [...tickets, ...list],
    language,
  }
}
