import { AppError } from '../../shared/index.ts'
import { ellipsis } from '../../shared/text/index.ts'

/** Where in a file something else was expected; lines and columns count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

const SHOWN = 60

export const badFile = (place: Place, expected: string): AppError =>
  new AppError('invalid', 'nlu.bad_file', { ...place, expected })

/** What stands there is no label of ours. */
export const unknownLabel = (place: Place, given: string, nearest: string): AppError =>
  new AppError('invalid', 'nlu.unknown_label', { ...place, given: ellipsis(given, SHOWN), nearest })

/** What stands in the last column is no JSON object of names and values. */
export const badEntities = (place: Place, given: string, cause?: unknown): AppError =>
  new AppError(
    'invalid',
    'nlu.bad_entities',
    { ...place, given: ellipsis(given, SHOWN), example: '{"room":"salle 4"}' },
    { cause },
  )
