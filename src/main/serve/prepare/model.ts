import path from 'node:path'
import { type LoadedUnderstander, loadUnderstander } from '../../../nlu/index.ts'
import { cacheFolder } from '../../mongod/index.ts'
import { type Context, showProgress } from '../../terminal/index.ts'

export const CORPUS_DIR = path.join(import.meta.dirname, '../../../nlu/corpus')

/** The trained model, from the cache when corpus and code are the same; else it is trained now, once. */
export const loadModel = async ({ env, logger, say }: Context): Promise<LoadedUnderstander> => {
  const bar = showProgress('understanding')
  let begun = false
  const onProgress = (share: number): void => {
    if (!begun) say('understanding: training it (once, less than a minute)')
    begun = true
    bar.update(Math.round(share * 100), 100)
  }
  try {
    return await loadUnderstander({ corpusDir: CORPUS_DIR, cacheDir: cacheFolder(env), onProgress, logger })
  } finally {
    bar.end()
  }
}
