import { AppError } from '../../shared/index.ts'

/** Where in a file something else was expected; lines and columns count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

export const badFile = (place: Place, expected: string, options: { cause?: unknown } = {}): AppError =>
  new AppError('invalid', 'nlu.bad_file', { ...place, expected }, options)
