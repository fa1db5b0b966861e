import { formatInstant, type Texts } from '../../../shared/i18n/index.ts'
import type { Language } from '../../../shared/index.ts'
import { ellipsis } from '../../../shared/text/index.ts'
import type { Choice, OutboundMessage } from '../delivery.ts'
import type { Fold, FoldKind } from './fold.ts'

/** The others are counted: a longer message is read by nobody. */
const NAMED = 20
const NAMED_OF_EACH = 3
const BUTTONS = 3

/** What somebody has to see to first. */
const READ_IN_ORDER: readonly FoldKind[] = [
  'arrived',
  'breached',
  'climbed',
  'own_climbed',
  'warned',
  'resumed',
  'opened',
  'reminded',
  'closed',
  'cancelled',
]

/** As a ticket's story goes: of what fell due at one instant the later word counts. */
const HAPPENS_IN_ORDER: readonly FoldKind[] = [
  'opened',
  'warned',
  'resumed',
  'breached',
  'climbed',
  'own_climbed',
  'arrived',
  'reminded',
  'closed',
  'cancelled',
]

/** Of these there is a list of what is late. */
const LATE: readonly FoldKind[] = ['arrived', 'climbed', 'breached']

const longestFirst = (a: Fold, b: Fold): number => a.since.getTime() - b.since.getTime()

const asItHappened = (a: Fold, b: Fold): number =>
  longestFirst(a, b) || HAPPENS_IN_ORDER.indexOf(a.kind) - HAPPENS_IN_ORDER.indexOf(b.kind)

/** What was said of a ticket before has lost its meaning: warned, late, gone up is gone up. */
const lastOfEach = (folds: readonly Fold[]): Fold[] => [
  ...new Map(folds.toSorted(asItHappened).map((fold) => [fold.reference, fold])).values(),
]

type Wording = { readonly language: Language; readonly texts: Texts; readonly now: Date }

const ROOM_LENGTH = 40

/** "⚠ imprimante, salle 2": what it is about. */
const whatIn = ({ category, room, danger }: Fold, { language, texts }: Wording): string | undefined => {
  if (category === undefined) return undefined
  const word = texts.t(
    language,
    category === null ? 'dialog:ticket.not_qualified' : `terms:category.${category}`,
  )
  const parts = [word, ...(room ? [ellipsis(room, ROOM_LENGTH)] : [])]
  return `${danger ? '⚠ ' : ''}${parts.join(texts.t(language, 'dialog:reporting.comma'))}`
}

const lineOf = (fold: Fold, wording: Wording): string => {
  const { language, texts, now } = wording
  const { reference, unit, since } = fold
  const what = whatIn(fold, wording)
  const said = { reference, unit, since: formatInstant(language, since, now), ...(what ? { what } : {}) }
  // what was withdrawn waits for nobody: since when says nothing
  const key = what ? (fold.kind === 'cancelled' ? 'line_withdrawn' : 'line_of') : 'line'
  return texts.t(language, `notifications:digest.${key}`, said)
}

const composeSection = (
  kind: FoldKind,
  folds: readonly Fold[],
  { most, wording }: { readonly most: number; readonly wording: Wording },
): string[] => {
  const { language, texts } = wording
  const t = (key: string, params: Record<string, string | number>) =>
    texts.t(language, `notifications:digest.${key}`, params)
  const others = folds.length - most
  return [
    t(kind, { count: folds.length }),
    ...folds.slice(0, most).map((fold) => lineOf(fold, wording)),
    ...(others > 0 ? [t('others', { count: others })] : []),
  ]
}

/**
 * One message in the place of many: each ticket under the last that happened to it, what is to be done first, the
 * longest overdue first of each.
 */
export const composeDigest = (folds: readonly Fold[], wording: Wording): OutboundMessage => {
  const latest = lastOfEach(folds)
  const sections = READ_IN_ORDER.flatMap((kind) => {
    const ofKind = latest.filter((fold) => fold.kind === kind).toSorted(longestFirst)
    return ofKind.length === 0 ? [] : [{ kind, folds: ofKind }]
  })
  const most = Math.max(NAMED_OF_EACH, Math.floor(NAMED / Math.max(1, sections.length)))
  const tickets = sections
    .flatMap((section) => section.folds)
    .slice(0, BUTTONS)
    .map(({ reference }): Choice => ({ id: `q:ticket:${reference}`, title: reference }))
  const isLate = sections.some(({ kind }) => LATE.includes(kind))
  const list = isLate
    ? [{ id: 'q:late', title: wording.texts.t(wording.language, 'notifications:digest.list') }]
    : []
  return {
    text: sections
      .flatMap(({ kind, folds: some }) => composeSection(kind, some, { most, wording }))
      .join('\n'),
    choices: [...tickets, ...list],
    language: wording.language,
  }
}
