import type { Understanding } from '../../../nlu/index.ts'
import { AppError } from '../../../shared/index.ts'
import { loadModel } from '../../serve/prepare/model.ts'
import type { Context } from '../../terminal/index.ts'

export type UnderstandFlags = { now?: string; json?: true }

const instantOf = (given: string | undefined): Date => {
  const now = given === undefined ? new Date() : new Date(given)
  if (Number.isNaN(now.getTime())) throw new AppError('invalid', 'cli.bad_instant')
  return now
}

/** The shape that scripts rely on (docs/labels.md). */
const view = ({ variety, intent, category, confidence, entities, sinceAt, alternatives }: Understanding) => ({
  variety,
  intent,
  category,
  confidence,
  entities,
  ...(sinceAt && { sinceAt: sinceAt.toISOString() }),
  alternatives,
})

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

const named = ({ intent, category }: { intent: string; category: string | null }): string =>
  category ? `${intent} / ${category}` : intent

const linesOf = (understanding: Understanding): string[] => [
  `${named(understanding)}  ${percent(understanding.confidence)}`,
  `variety      ${understanding.variety}`,
  ...Object.entries(understanding.entities).map(([key, value]) => `${key.padEnd(12)} ${value}`),
  ...(understanding.sinceAt ? [`since        ${understanding.sinceAt.toISOString()}`] : []),
  ...understanding.alternatives.map((other) => `or           ${named(other)}  ${percent(other.confidence)}`),
]

export const runUnderstand = async (
  context: Context,
  text: string,
  flags: UnderstandFlags,
): Promise<void> => {
  const now = instantOf(flags.now)
  const understanding = (await loadModel(context)).understand(text, { now })
  if (flags.json) context.print(JSON.stringify(view(understanding)))
  else for (const line of linesOf(understanding)) context.print(line)
}
