import { cpus } from 'node:os'
import { accuracyOf, readCorpus, readLabelled, trainBayes, trainClassifier } from '../../../nlu/index.ts'
import { CORPUS_DIR } from '../../serve/prepare/model.ts'
import { type Context, userPath } from '../../terminal/index.ts'

type Figure = {
  readonly value: number
  readonly unit: string
  readonly baseline?: number
  readonly ratio?: number
}

/** The intent accuracy of the engine beside `natural`'s naive Bayes, on the same lines and in the same run. */
export const benchNlu = async (context: Context, file: string, flags: { json?: true }): Promise<void> => {
  const train = (await readCorpus(CORPUS_DIR)).map(({ text, intent: label }) => ({ text, label }))
  const test = await readLabelled(userPath(file, context.env))
  const accuracy = (classify: (text: string) => string): number =>
    accuracyOf(test.map(({ text, intent }) => ({ gold: intent, given: classify(text) })))
  const value = accuracy(trainClassifier(train))
  const baseline = accuracy(trainBayes(train))
  const figure: Figure = { value, unit: 'share of intents right', baseline, ratio: value / baseline }
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`
  const result = {
    bench: 'nlu',
    date: new Date().toISOString(),
    machine,
    figures: { intent_accuracy: figure },
  }
  if (flags.json) return context.print(JSON.stringify(result))
  context.print(
    `intents right: ours ${(100 * value).toFixed(1)} %, natural's naive Bayes ${(100 * baseline).toFixed(1)} %`,
  )
}
