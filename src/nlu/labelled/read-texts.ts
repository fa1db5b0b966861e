import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/index.ts'
import { badFile } from './bad-file.ts'
import { fieldsOf, linesOf } from './tsv.ts'

/** Any text with any label: what the engine can be tried on beside this service's own messages. */
export type TextAndLabel = { readonly text: string; readonly label: string }

/**
 * Reads a TSV of texts and labels; further columns are ignored, a header `text label` is optional.
 * @throws AppError `nlu.bad_file`, `nlu.no_lines`
 */
export const readTexts = async (file: string): Promise<TextAndLabel[]> => {
  const rows = linesOf(await readFile(file, 'utf8')).map(({ text: line, line: number }) => {
    const [text = '', label = ''] = fieldsOf(line)
    if (label.trim() === '') throw badFile({ file: path.basename(file), line: number, column: 2 }, 'label')
    return { text, label: label.trim() }
  })
  const [first] = rows
  const read = first?.text === 'text' && first.label === 'label' ? rows.slice(1) : rows
  if (read.length === 0) throw new AppError('invalid', 'nlu.no_lines', { file: path.basename(file) })
  return read
}
