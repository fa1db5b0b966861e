import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/index.ts'
import { ENTITY_KEYS, type Entities, FAULT_CATEGORIES, INTENTS, VARIETIES } from '../labels.ts'
import { badEntities, badFile, type Place, unknownLabel } from './bad-file.ts'
import { nearestOf } from './nearest.ts'
import type { LabelledRow } from './row.ts'
import { fieldsOf, linesOf } from './tsv.ts'

/** Trailing empty columns are often lost on the way through an editor. */
const REQUIRED = 3
const COLUMNS = ['text', 'variety', 'intent', 'category', 'entities']

/**
 * Reads a file of labelled messages: header `text variety intent category entities`, optionally `voice`.
 * @throws AppError `nlu.bad_file`, `nlu.unknown_label`, `nlu.category_missing`, `nlu.category_misplaced`, `nlu.bad_entities`: each
 * with file, line and column
 */
export const readLabelled = async (file: string): Promise<LabelledRow[]> =>
  parseLabelled(await readFile(file, 'utf8'), path.basename(file))

export const parseLabelled = (content: string, file: string): LabelledRow[] => {
  const [header, ...lines] = linesOf(content)
  const named = header?.text.split('\t') ?? []
  const wrong = COLUMNS.findIndex((column, at) => named[at] !== column)
  if (wrong >= 0) throw badFile({ file, line: 1, column: wrong + 1 }, COLUMNS[wrong] ?? '')
  return lines.map(({ text, line }) => rowOf(fieldsOf(text), { file, line }))
}

const rowOf = (fields: readonly string[], { file, line }: Omit<Place, 'column'>): LabelledRow => {
  const place = (column: number): Place => ({ file, line, column })
  const [text = '', variety = '', intent = '', category = '', entities = '', voice = ''] = fields
  if (fields.length < REQUIRED) throw badFile(place(fields.length + 1), COLUMNS[fields.length] ?? '')
  if (text.trim() === '') throw badFile(place(1), 'text')
  const read = {
    variety: labelOf(variety, VARIETIES, place(2)),
    intent: labelOf(intent, INTENTS, place(3)),
    category: category === '' ? null : labelOf(category, FAULT_CATEGORIES, place(4)),
  }
  if ((read.intent === 'report_fault') !== (read.category !== null)) {
    throw read.category
      ? new AppError('invalid', 'nlu.category_misplaced', { ...place(4), intent: read.intent })
      : new AppError('invalid', 'nlu.category_missing', { ...place(4), known: FAULT_CATEGORIES.join(', ') })
  }
  return { text, ...read, entities: entitiesOf(entities, place(5)), voice }
}

const labelOf = <T extends string>(given: string, known: readonly T[], place: Place): T => {
  const label = known.find((candidate) => candidate === given)
  if (label) return label
  throw given.trim() === ''
    ? badFile(place, known.join(' | '))
    : unknownLabel(place, given, nearestOf(given, known) ?? known.join(' | '))
}

const entitiesOf = (json: string, place: Place): Entities => {
  if (json === '') return {}
  const read = parseJson(json, place)
  for (const [key, value] of Object.entries(read)) {
    labelOf(key, ENTITY_KEYS, place)
    if (typeof value !== 'string' && typeof value !== 'number') throw badEntities(place, json)
  }
  return read
}

const parseJson = (json: string, place: Place): Entities => {
  try {
    const read: unknown = JSON.parse(json)
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read
  } catch (cause) {
    throw badEntities(place, json, cause)
  }
  throw badEntities(place, json)
}
