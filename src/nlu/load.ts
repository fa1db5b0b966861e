import { AppError, type Logger, messageOf } from '../shared/index.ts'
import { createUnderstander, type TrainedUnderstander } from './create-understander.ts'
import { loadGazetteer } from './gazetteer/concepts.ts'
import { decodeEngine } from './model/archive.ts'
import type { Engine } from './model/engine.ts'
import type { OnProgress } from './model/train.ts'
import { findCached, keepCached } from './training/cache.ts'
import { fingerprint } from './training/fingerprint.ts'
import { trainInWorker } from './training/in-worker.ts'
import { warmUp } from './warm-up/index.ts'

export type ModelPlace = {
  /** Folder of `<intent>.tsv` files. */
  readonly corpusDir: string
  /** Folder where trained models are kept, by a hash of corpus and code. */
  readonly cacheDir: string
  readonly logger: Logger
  /** Share of the training done, 0 to 1; never called when the model was cached. */
  readonly onProgress?: OnProgress
}

export type LoadedUnderstander = TrainedUnderstander & {
  /** Does now what it would do once nothing else is to be done: code is compiled, common words are looked up. */
  warmUp(): void
}

/** The understander of this corpus: from the cache in a fraction of a second, else trained now, in a worker. */
export const loadUnderstander = async (place: ModelPlace): Promise<LoadedUnderstander> => {
  const print = await fingerprint(place.corpusDir)
  const engine = (await findCached(place.cacheDir, print)) ?? (await trainAndKeep(place, print))
  const understander = createUnderstander(engine, loadGazetteer())
  const { finish } = warmUp(understander, engine.words)
  return { ...understander, warmUp: finish }
}

const trainAndKeep = async (place: ModelPlace, print: string): Promise<Engine> => {
  place.logger.info({ print }, 'training the understanding')
  const bytes = await trainInWorker({ corpusDir: place.corpusDir }, place.onProgress ?? (() => {}))
  const engine = decodeEngine(bytes)
  if (!engine) throw new AppError('bug', 'nlu.no_model')
  await keepCached(place.cacheDir, print, bytes).catch((error: unknown) =>
    // Without a cache the service runs as well; only its next start is slower.
    place.logger.warn({ reason: messageOf(error) }, 'the trained model could not be kept'),
  )
  return engine
}
