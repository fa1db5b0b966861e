import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { type CsvError, type Info, parse } from 'csv-parse'
import type { Column } from './columns.ts'
import type { Complaints } from './complaints.ts'
import type { CsvFile } from './csv-file.ts'
import { readHeader } from './read-header.ts'
import type { Layout, Row } from './row.ts'

type Parsed = { readonly info: Info; readonly record: string[] }

/** A quote that is not closed would make one cell of the rest of the file. */
const LONGEST_ROW_BYTES = 65_536
const NOT_UTF8 = '\ufffd'

/** The parser counts the two characters of a line end inside quotes as two lines. */
class LineCounter {
  #excess = 0
  #lastLine = 0
  #emptyBefore = 0

  startOf({ info, record }: Parsed): number {
    const broken = record.filter((cell) => /[\r\n]/.test(cell)).join('\0')
    const doubled = broken.match(/\r\n/g)?.length ?? 0
    const inside = broken.match(/\r\n|\r|\n/g)?.length ?? 0
    this.#excess += doubled
    this.#lastLine = info.lines - this.#excess
    this.#emptyBefore = info.empty_lines
    return this.#lastLine - inside
  }

  /** A quote in the wrong place is told where it stands; one that is not closed where its row begins. */
  lineOf(error: CsvError): number {
    const open = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
    if (!open) return Number(error.lines) - this.#excess
    return this.#lastLine + 1 + Number(error.empty_lines) - this.#emptyBefore
  }
}

const createParser = (file: CsvFile, skipped: CsvError[]) =>
  parse({
    bom: true,
    info: true,
    delimiter: file.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_ROW_BYTES,
    on_skip: (error) => {
      if (error) skipped.push(error)
      return undefined
    },
  })

/** The parser runs ahead of its reader: of what it passed over, what stands before the record `upTo`. */
const takeSkipped = (skipped: CsvError[], upTo: number): CsvError[] => {
  const later = skipped.findIndex((error) => Number(error.records) >= upTo)
  return skipped.splice(0, later < 0 ? skipped.length : later)
}

const complainOf = (skipped: readonly CsvError[], lines: LineCounter, complaints: Complaints): void => {
  let before = 0
  for (const error of skipped) {
    const line = lines.lineOf(error)
    // the parser tells of each further quote in a row that it has given up
    if (line !== before) {
      complaints.add({ line, column: Number(error.column) + 1, code: 'import.bad_quotes', params: {} })
    }
    before = line
  }
}

const toRow = (record: readonly string[], line: number, layout: Layout, complaints: Complaints): Row => {
  const cells: Partial<Record<Column, string>> = {}
  for (const [column, { number }] of layout.places) {
    const cell = record[number - 1]?.trim()
    if (cell) cells[column] = cell
  }
  const unreadable = record.findIndex((cell) => cell.includes(NOT_UTF8))
  const extra = record.findIndex((cell, index) => index >= layout.width && cell.trim() !== '')
  if (unreadable >= 0) complaints.add({ line, column: unreadable + 1, code: 'import.not_utf8', params: {} })
  if (extra >= 0) {
    const params = { width: layout.width }
    complaints.add({ line, column: extra + 1, code: 'import.too_many_cells', params })
  }
  return { line, layout, cells, damaged: unreadable >= 0 || extra >= 0 }
}

export type Reading = {
  readonly complaints: Complaints
  /** Told the bytes read so far. */
  readonly onRead: (bytes: number) => void
}

/**
 * The rows below the header, one at a time; lines of empty cells are passed over. Ends at once when the header
 * cannot be understood. Returns whether every row could be told from the next.
 */
export async function* readRows(
  file: CsvFile,
  { complaints, onRead }: Reading,
): AsyncGenerator<Row, boolean> {
  const bytes = createReadStream(file.path, { highWaterMark: 1 << 18 })
  const skipped: CsvError[] = []
  // its errors come out of the parser, which is read below
  const parser = pipeline(bytes, createParser(file, skipped), () => {})
  const lines = new LineCounter()
  let layout: Layout | undefined
  let complete = true
  let told = 0
  for await (const parsed of parser as AsyncIterable<Parsed>) {
    const passedOver = takeSkipped(skipped, parsed.info.records)
    complete &&= passedOver.length === 0
    complainOf(passedOver, lines, complaints)
    const line = lines.startOf(parsed)
    if (layout) {
      const row = toRow(parsed.record, line, layout, complaints)
      if (Object.keys(row.cells).length > 0 || row.damaged) yield row
    } else {
      layout = readHeader(parsed.record, { line, kind: file.kind }, complaints)
      if (!layout) return false
    }
    if (bytes.bytesRead !== told) onRead(bytes.bytesRead)
    told = bytes.bytesRead
  }
  complete &&= skipped.length === 0
  complainOf(skipped, lines, complaints)
  if (!layout && complete) complaints.add({ line: 1, column: 1, code: 'import.empty_file', params: {} })
  return complete
}
