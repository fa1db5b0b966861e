import { randomBytes } from 'node:crypto'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/index.ts'
import { fold } from '../../shared/text/index.ts'
import { parseLabelled } from '../labelled/index.ts'
import type { Entities, FaultCategory, Intent, Variety } from '../labels.ts'

/** The writer of every line that came in this way: all of them are held out together. */
const VOICE = 'suggested'
const HEADER = 'text\tvariety\tintent\tcategory\tentities\tvoice\n'

export type CorpusLine = {
  readonly text: string
  readonly variety: Variety
  readonly intent: Intent
  readonly category: FaultCategory | null
  readonly entities: Entities
}

const lineOf = ({ text, variety, intent, category, entities }: CorpusLine): string => {
  const annotated = Object.keys(entities).length > 0 ? JSON.stringify(entities) : ''
  return `${[text, variety, intent, category ?? '', annotated, VOICE].join('\t')}\n`
}

type CorpusFile = { readonly name: string; readonly content: string }

const readFiles = async (folder: string): Promise<CorpusFile[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.tsv')).sort()
  return Promise.all(
    names.map(async (name) => ({ name, content: await readFile(path.join(folder, name), 'utf8') })),
  )
}

/** A text has one meaning in the corpus: a line that says the same is refused under whatever label it stands. */
const refuseRepeated = (files: readonly CorpusFile[], text: string): void => {
  const folded = fold(text)
  for (const { name, content } of files) {
    const there = parseLabelled(content, name).find((row) => fold(row.text) === folded)
    if (there)
      throw new AppError('conflict', 'nlu.line_exists', { file: name, label: there.category ?? there.intent })
  }
}

/** A reader never sees half a file. */
const replace = async (file: string, content: string): Promise<void> => {
  const draft = `${file}.${randomBytes(4).toString('hex')}.draft`
  try {
    await writeFile(draft, content, { flush: true })
    await rename(draft, file)
  } catch (cause) {
    await rm(draft, { force: true })
    throw cause
  }
}

/**
 * Adds one line to the file of its intent, which is begun when it is not there; returns the file's name. What
 * would be written is read first by the corpus' own reader. One caller at a time.
 * @throws AppError `nlu.line_exists`, `nlu.bad_file`, `nlu.corpus_not_written`
 */
export const addCorpusLine = async (folder: string, line: CorpusLine): Promise<string> => {
  const name = `${line.intent}.tsv`
  try {
    const files = await readFiles(folder)
    refuseRepeated(files, line.text)
    const before = files.find((file) => file.name === name)?.content ?? HEADER
    const content = `${before}${before.endsWith('\n') ? '' : '\n'}${lineOf(line)}`
    parseLabelled(content, name)
    await replace(path.join(folder, name), content)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('unavailable', 'nlu.corpus_not_written', { file: path.join(folder, name) }, { cause })
  }
  return name
}
