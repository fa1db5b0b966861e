import type { AskedFigures } from '../../reading/narrowing/asked-figures.ts'
import { asksToCompare, categoriesNamed, figureKindOf } from '../../reading/narrowing/figure-kind.ts'
import { statusesNamed } from '../../reading/narrowing/filter.ts'
import { periodOf, saysOtherPeriod } from '../../reading/narrowing/period.ts'
import { type Outcome, say, type Talk } from '../../talk.ts'
import { quoted } from '../../wording/ticket-words.ts'
import { unitsAsked } from './units-asked.ts'

type Read = { readonly asked: AskedFigures } | { readonly outcome: Outcome }

/** What the words say by themselves; what they leave open is as it was asked before. */
const joined = (before: AskedFigures | undefined, now: AskedFigures): AskedFigures => {
  if (!before) return now
  const { categories, ...rest } = before
  const kind = now.kind === 'all' ? before.kind : now.kind
  // of one thing there is nothing to tell apart
  return { ...rest, ...(categories && kind !== 'categories' ? { categories } : {}), ...now, kind }
}

/**
 * Time, place, state and thing that figures are asked of. A time or a place that is not understood is said to be so:
 * figures of all time, or of everywhere, would answer another question.
 */
export const figuresAsked = async (
  talk: Talk,
  { before, elsewhere }: { before?: AskedFigures; elsewhere: 'elsewhere too' | 'own' },
): Promise<Read> => {
  const { text, now } = talk.turn
  const { unitIds, notFound, outside } = await unitsAsked(talk, elsewhere)
  if (outside)
    return { outcome: say(talk.t('dialog:statistics.outside', { unit: outside.name[talk.language] })) }
  if (notFound !== undefined)
    return { outcome: say(talk.t('dialog:list.no_such_unit', { unit: quoted(notFound) })) }
  const period = periodOf(text, now)
  const statuses = statusesNamed(text)
  const categories = categoriesNamed(text)
  const asked = joined(before, {
    kind: figureKindOf(text),
    ...(period ? { period } : {}),
    ...(unitIds ? { unitIds } : {}),
    ...(statuses ? { statuses } : {}),
    ...(categories ? { categories } : {}),
    ...(asksToCompare(text) && (unitIds?.length ?? 0) > 1 ? { compares: true } : {}),
  })
  if (!period && saysOtherPeriod(text))
    return { outcome: { ...say(talk.t('dialog:statistics.which_period')), figures: asked } }
  return { asked }
}
