import { learnTagger } from '../entities/index.ts'
import type { Gazetteer } from '../gazetteer/concepts.ts'
import type { LabelledRow } from '../labelled/index.ts'
import type { Engine } from '../model/engine.ts'
import { tasksOf } from '../model/meaning.ts'
import { type OnProgress, trainModel } from '../model/train.ts'
import { augment } from './augmentation/augment.ts'
import { calibrate } from './calibrate.ts'
import { readTrainingTexts } from './reading.ts'

/** Calibration trains two thirds of the corpus three times over. */
const CALIBRATION_SHARE = 0.6

/** Learns everything from the rows; the same rows give the same engine, byte for byte. */
export const trainEngine = (
  rows: readonly LabelledRow[],
  gazetteer: Gazetteer,
  onProgress: OnProgress = () => {},
): Engine => {
  const temperatures = calibrate(rows, gazetteer, (share) => onProgress(share * CALIBRATION_SHARE))
  const augmented = augment(rows)
  const read = readTrainingTexts(
    augmented.map((row) => row.text),
    gazetteer,
  )
  const model = trainModel({ ...read, tasks: tasksOf(augmented) }, (share) =>
    onProgress(CALIBRATION_SHARE + share * (1 - CALIBRATION_SHARE)),
  )
  return { model, plausibility: read.plausibility, temperatures, tagger: learnTagger(rows, gazetteer) }
}
