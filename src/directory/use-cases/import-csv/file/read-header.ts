import { type Column, columnNamed } from './columns.ts'
import { type Complaints, shown } from './complaints.ts'
import { belongsTo, type FileKind, neededIn } from './file-kind.ts'
import type { Layout } from './row.ts'

/** Where the columns stand; undefined, with complaints, when one that is needed is not there. */
export const readHeader = (
  headers: readonly string[],
  { line, kind }: { readonly line: number; readonly kind: FileKind },
  complaints: Complaints,
): Layout | undefined => {
  const places = new Map<Column, { number: number; header: string }>()
  for (const [index, header] of headers.entries()) {
    const named = columnNamed(header)
    const column = named && belongsTo(kind, named) ? named : undefined
    const error = { line, column: index + 1, params: { header: shown(header) } }
    if (column && !places.has(column)) places.set(column, { number: index + 1, header: shown(header) })
    else if (column) complaints.add({ ...error, code: 'import.repeated_header' })
    else if (header.trim() !== '') complaints.add({ ...error, code: 'import.unknown_header' })
  }
  const layout = { width: headers.length, places }
  const missing = neededIn(kind, (column) => places.has(column)).filter((column) => !places.has(column))
  for (const header of missing) {
    complaints.add({ line, column: layout.width + 1, code: 'import.missing_header', params: { header } })
  }
  return missing.length === 0 ? layout : undefined
}
