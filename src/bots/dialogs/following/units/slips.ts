/** One row of the table of distances: how far each beginning of `b` is from the first letters of `a`. */
type Row = readonly number[]

const nextRow = (a: string, b: string, { at, last, before }: { at: number; last: Row; before: Row }): Row => {
  const row = [at]
  for (let j = 1; j <= b.length; j++) {
    const same = a[at - 1] === b[j - 1] ? 0 : 1
    const isSwap = a[at - 1] === b[j - 2] && a[at - 2] === b[j - 1]
    const swapped = isSwap ? (before[j - 2] ?? Number.POSITIVE_INFINITY) + 1 : Number.POSITIVE_INFINITY
    row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same, swapped))
  }
  return row
}

/**
 * How many slips of the hand lie between two words: a letter more, less, other, or two changed over. Stops counting
 * beyond `most`, so that a long list of names costs little.
 */
export const slipsBetween = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: Row = []
  let last: Row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let at = 1; at <= a.length; at++) {
    const row = nextRow(a, b, { at, last, before })
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[b.length] ?? most + 1
}
