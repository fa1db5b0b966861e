import { cpus } from 'node:os'
import type { Context } from '../terminal/index.ts'

export type Figure = {
  readonly value: number
  readonly unit: string
  readonly baseline?: number
  readonly ratio?: number
}

export type Figures = Readonly<Record<string, Figure>>

export const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[sorted.length % 2 ? middle : middle - 1],
    sorted[middle],
  ]
  return (low + high) / 2
}

const round = (value: number): number => Number(value.toPrecision(4))

/** A figure beside what it is compared with; both from the same run. */
export const compared = (value: number, baseline: number, unit: string): Figure => ({
  value: round(value),
  unit,
  baseline: round(baseline),
  ratio: round(value / baseline),
})

const machine = (): string =>
  `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, ${process.platform}`

export const printFigures = (
  context: Context,
  bench: string,
  figures: Figures,
  flags: { json?: true },
): void => {
  const result = { bench, date: new Date().toISOString(), machine: machine(), figures }
  if (flags.json) {
    context.print(JSON.stringify(result))
    return
  }
  for (const [key, { value, unit, baseline, ratio }] of Object.entries(figures)) {
    const beside = baseline === undefined ? '' : `, against ${baseline}: ${ratio}`
    context.print(`${key}: ${value} ${unit}${beside}`)
  }
}
