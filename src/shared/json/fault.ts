import type { ErrorParams } from '../errors.ts'

/** From the root of the file to the entry: `['overrides', 3, 'to']`. */
export type FaultPath = readonly (string | number)[]

/** What is wrong with one entry; `code` has its text in `locales/`. */
export type Fault = { readonly path: FaultPath; readonly code: string; readonly params: ErrorParams }

/** The same with its place: `line` counts from 1, `entry` is the path as people write it. */
export type PlacedFault = {
  readonly line: number
  readonly entry: string
  readonly code: string
  readonly params: ErrorParams
}

/** `overrides[3].to` */
export const writePath = (path: FaultPath): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('')
