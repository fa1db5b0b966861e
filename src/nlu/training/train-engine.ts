import { learnTagger } from '../entities/index.ts'
import type { Gazetteer } from '../gazetteer/concepts.ts'
import type { LabelledRow } from '../labelled/index.ts'
import type { Engine } from '../model/engine.ts'
import { tasksOf } from '../model/meaning.ts'
import { type OnProgress, trainModel } from '../model/train.ts'
import { augment } from './augmentation/augment.ts'
import { calibrate } from './calibrate.ts'
import { readTrainingTexts } from './reading.ts'

/** How long each part takes, about: calibration trains two thirds of the corpus three times over. */
const CALIBRATED = 0.5
const TAGGED = 0.7

/** Learns everything from the rows; the same rows give the same engine, byte for byte. */
export const trainEngine = (
  rows: readonly LabelledRow[],
  gazetteer: Gazetteer,
  onProgress: OnProgress = () => {},
): Engine => {
  const temperatures = calibrate(rows, gazetteer, (share) => onProgress(share * CALIBRATED))
  const tagger = learnTagger(rows, gazetteer)
  onProgress(TAGGED)
  const augmented = augment(rows)
  const texts = augmented.map((row) => row.text)
  const read = readTrainingTexts(texts, gazetteer)
  const model = trainModel({ ...read, tasks: tasksOf(augmented) }, (share) =>
    onProgress(TAGGED + share * (1 - TAGGED)),
  )
  return { model, plausibility: read.plausibility, temperatures, tagger }
}
