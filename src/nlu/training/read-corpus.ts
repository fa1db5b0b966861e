import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/index.ts'
import { type LabelledRow, readLabelled } from '../labelled/index.ts'

/** All corpus files, in the order of their names. */
export const readCorpus = async (corpusDir: string): Promise<LabelledRow[]> => {
  const files = (await readdir(corpusDir)).filter((name) => name.endsWith('.tsv')).sort()
  if (files.length === 0) throw new AppError('invalid', 'nlu.no_corpus', { folder: path.basename(corpusDir) })
  const rows = await Promise.all(files.map((name) => readLabelled(path.join(corpusDir, name))))
  return rows.flat()
}
