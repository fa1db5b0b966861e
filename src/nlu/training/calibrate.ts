import type { Gazetteer } from '../gazetteer/concepts.ts'
import type { LabelledRow } from '../labelled/index.ts'
import { FAULT_CATEGORIES, INTENTS } from '../labels.ts'
import { fitTemperature, type HeldOut } from '../learner/calibration.ts'
import { type Temperatures, weigh } from '../model/engine.ts'
import { type Margins, tasksOf } from '../model/meaning.ts'
import { type OnProgress, trainModel } from '../model/train.ts'
import { readMessage } from '../text/message.ts'
import { readTrainingTexts } from './reading.ts'

/** Lines of one voice are held out together: a stranger's messages are what the confidence must fit. */
const FOLDS = 3

type Weighed = { readonly row: LabelledRow; readonly margins: Margins }

const weighHeldOut = (
  rows: readonly LabelledRow[],
  { fold, gazetteer, onProgress }: { fold: number; gazetteer: Gazetteer; onProgress: OnProgress },
): Weighed[] => {
  const voices = [...new Set(rows.map((row) => row.voice))].sort()
  const isHeld = (row: LabelledRow, line: number) =>
    // A file without voices is folded line by line: optimistic, but there is nothing better to go by.
    (voices.length < FOLDS ? line : voices.indexOf(row.voice)) % FOLDS === fold
  const kept = rows.filter((row, line) => !isHeld(row, line))
  const read = readTrainingTexts(
    kept.map((row) => row.text),
    gazetteer,
  )
  const tasks = tasksOf(kept).filter((task) => task.name !== 'variety')
  const model = trainModel(
    { ...read, tasks: [...tasks, { name: 'variety', labels: kept.map(() => null) }] },
    onProgress,
  )
  return rows
    .filter(isHeld)
    .map((row) => ({ row, margins: weigh({ model }, readMessage(row.text, read.plausibility), gazetteer) }))
}

/** Temperatures fitted on margins of messages whose writers the model had never read. */
export const calibrate = (
  rows: readonly LabelledRow[],
  gazetteer: Gazetteer,
  onProgress: OnProgress,
): Temperatures => {
  const weighed = Array.from({ length: FOLDS }, (_, fold) =>
    weighHeldOut(rows, { fold, gazetteer, onProgress: (share) => onProgress((fold + share) / FOLDS) }),
  ).flat()
  const intents = weighed.flatMap(({ row, margins }): HeldOut[] =>
    row.intent === 'out_of_scope' ? [] : [{ margins: margins.intent, gold: INTENTS.indexOf(row.intent) }],
  )
  const categories = weighed.flatMap(({ row, margins }): HeldOut[] =>
    row.category === null
      ? []
      : [{ margins: margins.category, gold: FAULT_CATEGORIES.indexOf(row.category) }],
  )
  return { intent: fitTemperature(intents), category: fitTemperature(categories) }
}
