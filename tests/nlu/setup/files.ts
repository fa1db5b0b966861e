import path from 'node:path'
import { cacheFolder } from '../../../src/main/mongod/index.ts'
import { loadUnderstander } from '../../../src/nlu/index.ts'
import { silentLogger } from '../../../src/shared/index.ts'

export const CORPUS_DIR = path.join(import.meta.dirname, '../../../src/nlu/corpus')
/** Lines by writers whose lines are never trained on; frozen (see corpus.test.ts). */
export const DEVELOPMENT = path.join(import.meta.dirname, '../development.tsv')
export const NOW = new Date('2026-11-24T10:30:00Z')

/** The product's own model, from the same cache as the product's. */
export const openUnderstander = () =>
  loadUnderstander({ corpusDir: CORPUS_DIR, cacheDir: cacheFolder(process.env), logger: silentLogger })
