import { cleanText, stripBidiControls } from '../../../shared/text/index.ts'
import type { Column } from './file/columns.ts'
import { type Complaints, shown } from './file/complaints.ts'
import type { Row } from './file/row.ts'
import type { Vocabulary } from './vocabulary.ts'

const LONGEST_NAME = 200
/** Codes and ids are typed, spoken and compared: one word. */
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,63}$/u

/** Reads the cells of a row; an empty cell and a wrong one are undefined, the wrong one with a complaint. */
export class CellReader {
  readonly #row: Row
  readonly #complaints: Complaints
  #failed: boolean

  constructor(row: Row, complaints: Complaints) {
    this.#row = row
    this.#complaints = complaints
    this.#failed = row.damaged
  }

  /** Something in this row could not be taken. */
  get failed(): boolean {
    return this.#failed
  }

  complain(column: Column, code: string, params: Readonly<Record<string, string | number>> = {}): undefined {
    this.#failed = true
    this.#complaints.cell(this.#row, column, code, params)
    return undefined
  }

  raw(column: Column): string | undefined {
    return this.#row.cells[column]
  }

  code(column: Column): string | undefined {
    const cell = this.raw(column)?.normalize('NFC')
    if (cell === undefined || CODE.test(cell)) return cell
    return this.complain(column, 'import.bad_code', { value: shown(cell) })
  }

  name(column: Column): string | undefined {
    const cell = this.raw(column)
    if (cell === undefined) return undefined
    const name = stripBidiControls(cleanText(cell.normalize('NFC')))
      .replace(/\s+/g, ' ')
      .trim()
    if (name.length > LONGEST_NAME) return this.complain(column, 'import.too_long', { limit: LONGEST_NAME })
    return name === '' ? undefined : name
  }

  oneOf<T extends string>(column: Column, vocabulary: Vocabulary<T>): T | undefined {
    const cell = this.raw(column)
    if (cell === undefined) return undefined
    const value = vocabulary.read(cell)
    if (value !== undefined) return value
    return this.complain(column, 'import.unknown_value', {
      value: shown(cell),
      expected: vocabulary.values,
    })
  }
}
