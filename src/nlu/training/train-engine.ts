import { learnTagger } from '../entities/index.ts'
import type { Gazetteer } from '../gazetteer/concepts.ts'
import type { LabelledRow } from '../labelled/index.ts'
import type { Engine } from '../model/engine.ts'
import { tasksOf } from '../model/meaning.ts'
import { type OnProgress, trainModel } from '../model/train.ts'
import { commonWords } from '../warm-up/index.ts'
import { augment } from './augmentation/augment.ts'
import { calibrate } from './calibrate.ts'
import { type TrainingLine, weighHeldOut } from './held-out.ts'
import { readingsOf, readTexts, vectorsOf } from './reading.ts'
import { withTopics } from './topics.ts'

/** Lines of one voice are held out together: a stranger's messages are what the confidence must fit. */
const FOLDS = 3
/** How long each part takes, about: calibration trains two thirds of the corpus three times over. */
const TAGGED = 0.35
const CALIBRATED = 0.8

/** Learns everything from the rows; the same rows give the same engine, byte for byte. */
export const trainEngine = (
  rows: readonly LabelledRow[],
  gazetteer: Gazetteer,
  onProgress: OnProgress = () => {},
): Engine => {
  const augmented = augment(rows)
  const read = readTexts(
    augmented.map(({ row }) => row.text),
    gazetteer,
  )
  const lines = withTopics(augmented, read, gazetteer)
  const { features, plausibility } = read
  // Entities are looked for in what was meant: what was typed under another layout teaches nothing.
  const tagger = learnTagger(
    rows.filter(({ text }, at) => read.messages[at]?.meant === text),
    gazetteer,
  )
  onProgress(TAGGED)
  const readings = readingsOf({ ...read, messages: read.messages.slice(0, rows.length) }, gazetteer)
  const weighed = weighHeldOut({
    ...{ lines, features, folds: FOLDS, without: ['variety'] },
    asked: readings.map((reading, at) => ({ ...(lines[at] as TrainingLine), reading })),
    onProgress: (share) => onProgress(TAGGED + share * (CALIBRATED - TAGGED)),
  })
  const tasks = tasksOf(lines)
  const model = trainModel({ ...vectorsOf(features), tasks }, (share) =>
    onProgress(CALIBRATED + share * (1 - CALIBRATED)),
  )
  const words = commonWords(rows.map(({ text }) => text))
  return { model, plausibility, calibration: calibrate(weighed), tagger, words }
}
