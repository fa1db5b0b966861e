import type { ErrorParams } from '../../../../shared/index.ts'
import { cleanText, ellipsis } from '../../../../shared/text/index.ts'
import type { Column } from './columns.ts'
import type { Row } from './row.ts'

/** What is wrong with one cell: `line` and `column` count from 1; `code` has its text in `locales/`. */
export type ImportError = {
  readonly line: number
  readonly column: number
  readonly code: string
  readonly params: ErrorParams
}

/** A file in a wrong encoding has an error in every cell: what nobody will read is only counted. */
const MOST_KEPT = 10_000
const SHOWN_LENGTH = 60

/** What a file says, made fit for a terminal. */
export const shown = (value: string): string => ellipsis(cleanText(value).replace(/\s+/g, ' '), SHOWN_LENGTH)

/** Collects the errors of a file; the muted one lets a file that was checked be read again. */
export class Complaints {
  readonly #kept: ImportError[] = []
  readonly #muted: boolean
  #count = 0
  #lastLine = 1

  constructor(options: { readonly muted?: boolean } = {}) {
    this.#muted = options.muted ?? false
  }

  get count(): number {
    return this.#count
  }

  add(error: ImportError): void {
    if (this.#muted) return
    this.#count += 1
    this.#lastLine = Math.max(this.#lastLine, error.line)
    if (this.#kept.length < MOST_KEPT) this.#kept.push(error)
  }

  /** About one cell of a row; `header` is what the file calls its column. */
  cell(row: Row, column: Column, code: string, params: ErrorParams = {}): void {
    if (this.#muted) return
    const place = row.layout.places.get(column) ?? { number: row.layout.width + 1, header: column }
    this.add({ line: row.line, column: place.number, code, params: { header: place.header, ...params } })
  }

  /** In the order of the file; when there are too many, the last one says how many more. */
  list(): ImportError[] {
    const sorted = this.#kept.toSorted((a, b) => a.line - b.line || a.column - b.column)
    const more = this.#count - sorted.length
    if (more === 0) return sorted
    return [...sorted, { line: this.#lastLine, column: 1, code: 'import.more_errors', params: { more } }]
  }
}
