import type { Understanding } from '../../../../nlu/index.ts'
import { AppError } from '../../../../shared/index.ts'
import { loadModel } from '../../../serve/prepare/model.ts'
import { type Context, explainedLines } from '../../../terminal/index.ts'

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

export const runUnderstand = async (
  context: Context,
  text: string,
  flags: UnderstandFlags,
): Promise<void> => {
  const now = instantOf(flags.now)
  const explanation = (await loadModel(context)).explain(text, { now })
  if (flags.json) context.print(JSON.stringify(view(explanation.understanding)))
  else for (const line of explainedLines(explanation)) context.print(line)
}
