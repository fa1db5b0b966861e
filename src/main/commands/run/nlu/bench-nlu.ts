import { cpus } from 'node:os'
import {
  type Compared,
  comparePeers,
  readCorpus,
  readLabelled,
  readTexts,
  type TextAndLabel,
} from '../../../../nlu/index.ts'
import { CORPUS_DIR } from '../../../serve/prepare/model.ts'
import { type Context, inputFile } from '../../../terminal/index.ts'

export type BenchFlags = { file: string; train?: string; test?: string; json?: true }

type Figure = {
  readonly value: number
  readonly unit: string
  readonly baseline?: number
  readonly ratio?: number
}

const percent = (share: number): string => `${(100 * share).toFixed(1).padStart(5)} %`

const lineOf = (one: Compared): string =>
  'absent' in one
    ? `${one.name.padEnd(20)} skipped: ${one.absent}`
    : `${one.name.padEnd(20)} ${percent(one.accuracy)} right, macro F1 ${one.macroF1.toFixed(3)}, ${one.seconds} s`

/** The corpus and the development set's intents; or any two files of texts and labels. */
const splitOf = async (context: Context, flags: BenchFlags) => {
  if (flags.train && flags.test) {
    const train = await readTexts(await inputFile(flags.train, context))
    return { train, test: await readTexts(await inputFile(flags.test, context)) }
  }
  const asTexts = (rows: Awaited<ReturnType<typeof readCorpus>>): TextAndLabel[] =>
    rows.map(({ text, intent: label }) => ({ text, label }))
  const test = await readLabelled(await inputFile(flags.file, context))
  const train = await readCorpus(CORPUS_DIR)
  return { train: asTexts(train), test: asTexts(test) }
}

const figuresOf = (compared: readonly Compared[]): Record<string, Figure> => {
  const accuracy = (name: string): number | undefined => {
    const one = compared.find((candidate) => candidate.name === name)
    return one && 'accuracy' in one ? one.accuracy : undefined
  }
  const value = accuracy('sanad') ?? 0
  const beside = compared.flatMap((one): [string, Figure][] =>
    one.name === 'sanad' || 'absent' in one
      ? []
      : [[one.name, { value: one.accuracy, unit: 'share of labels right' }]],
  )
  const baseline = accuracy('natural_bayes')
  const ours: Figure = {
    value,
    unit: 'share of intents right',
    ...(baseline !== undefined && { baseline, ratio: value / baseline }),
  }
  return { intent_accuracy: ours, ...Object.fromEntries(beside) }
}

/** The accuracy of the engine beside its peers, on the same lines and in the same run. */
export const benchNlu = async (context: Context, flags: BenchFlags): Promise<void> => {
  const { train, test } = await splitOf(context, flags)
  const compared = await comparePeers({
    ...{ train, test, python: context.env.PYTHON ?? 'python3' },
    onEnd: (one) => {
      if (!flags.json) context.print(lineOf(one))
    },
  })
  if (!flags.json) return
  context.print(
    JSON.stringify({
      bench: 'nlu',
      date: new Date().toISOString(),
      machine: `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
      figures: figuresOf(compared),
      skipped: Object.fromEntries(
        compared.flatMap((one) => ('absent' in one ? [[one.name, one.absent]] : [])),
      ),
    }),
  )
}
