import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

const SOURCES = path.join(import.meta.dirname, '../..')
/** What a model is made by: change any of it, and the model is made anew. */
const MAKERS = [
  'shared/text',
  'nlu/entities',
  'nlu/features',
  'nlu/gazetteer',
  'nlu/learner',
  'nlu/model',
  'nlu/text',
  'nlu/training',
  'nlu/warm-up/common-words.ts',
  'nlu/webassembly',
  'nlu/labels.ts',
]

/** One hash of the corpus and of the code that learns from it. */
export const fingerprint = async (corpusDir: string): Promise<string> => {
  const hash = createHash('sha256')
  for (const place of [corpusDir, ...MAKERS.map((maker) => path.join(SOURCES, maker))]) {
    for (const file of await filesUnder(place)) {
      hash
        .update(path.relative(place, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0')
    }
  }
  return hash.digest('hex').slice(0, 24)
}

const filesUnder = async (place: string): Promise<string[]> => {
  if (place.endsWith('.ts')) return [place]
  const entries = await readdir(place, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
