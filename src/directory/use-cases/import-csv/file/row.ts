import type { Column } from './columns.ts'

/** Where each column stands in one file: the number counts from 1, the header is as the file writes it. */
export type Layout = {
  readonly width: number
  readonly places: ReadonlyMap<Column, { readonly number: number; readonly header: string }>
}

export type Row = {
  /** The line on which it begins, from 1. */
  readonly line: number
  readonly layout: Layout
  /** Without the spaces around; an empty cell is left out. */
  readonly cells: Readonly<Partial<Record<Column, string>>>
  /** Not to be believed: it does not fit the header, or is not in UTF-8. */
  readonly damaged: boolean
}
