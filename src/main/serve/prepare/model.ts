import path from 'node:path'
import { loadUnderstander, type Understander } from '../../../nlu/index.ts'
import { cacheFolder } from '../../mongod/index.ts'
import type { Context } from '../../terminal/index.ts'

const CORPUS_DIR = path.join(import.meta.dirname, '../../../nlu/corpus')

/** The trained model, from the cache when corpus and code are the same; else it is trained now, once. */
export const loadModel = async ({ env, logger }: Context): Promise<Understander> =>
  loadUnderstander({ corpusDir: CORPUS_DIR, cacheDir: cacheFolder(env), logger })
