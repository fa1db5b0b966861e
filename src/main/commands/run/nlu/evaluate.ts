import path from 'node:path'
import {
  crossValidate,
  evaluate,
  readCorpus,
  readLabelled,
  readTexts,
  trainEvaluate,
} from '../../../../nlu/index.ts'
import { AppError } from '../../../../shared/index.ts'
import { CORPUS_DIR, loadModel } from '../../../serve/prepare/model.ts'
import { type Context, inputFile } from '../../../terminal/index.ts'

type FigureFlags = { json?: true }

/** `intent.accuracy 0.97`: one figure a line, for people. */
const linesOf = (figures: object, prefix = ''): string[] =>
  Object.entries(figures).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? linesOf(value, `${prefix}${key}.`)
      : [`${prefix}${key} ${typeof value === 'number' ? Number(value.toFixed(4)) : value}`],
  )

const show = ({ print }: Context, figures: object, flags: FigureFlags): void => {
  if (flags.json) print(JSON.stringify(figures))
  else for (const line of linesOf(figures)) print(line)
}

/** Every so many lines of the corpus are understood before the file's first message is timed: some 1,800. */
const WARM_UP_EVERY = 7

/** By itself, so that nothing else of the corpus is held. */
const linesToWarmUp = async (): Promise<string[]> =>
  (await readCorpus(CORPUS_DIR)).filter((_, at) => at % WARM_UP_EVERY === 0).map(({ text }) => text)

export const runEvaluate = async (context: Context, file: string, flags: FigureFlags): Promise<void> => {
  const rows = await readLabelled(await inputFile(file, context))
  if (rows.length === 0) throw new AppError('invalid', 'nlu.no_lines', { file: path.basename(file) })
  const warmUp = await linesToWarmUp()
  const understander = await loadModel(context)
  understander.warmUp()
  show(context, await evaluate(understander, rows, { now: new Date(), warmUp }), flags)
}

export const runTrainEvaluate = async (
  context: Context,
  files: { train: string; test: string },
  flags: FigureFlags,
): Promise<void> => {
  const train = await readTexts(await inputFile(files.train, context))
  const test = await readTexts(await inputFile(files.test, context))
  show(context, await trainEvaluate(train, test), flags)
}

export const runCrossValidate = async (context: Context, flags: FigureFlags): Promise<void> => {
  show(context, crossValidate(await readCorpus(CORPUS_DIR)), flags)
}
