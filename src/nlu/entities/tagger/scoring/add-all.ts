/** Where numbers begin, eleven each: the first `length` of an array that is used again. */
export type Places = { readonly places: Int32Array; readonly length: number }

/**
 * Adds a number for every tag, place after place, to the sums that begin at `at`: unrolled, so that the sums stay in
 * registers.
 */
export const addAll = (
  sums: Float64Array,
  at: number,
  numbers: Float32Array,
  { places, length }: Places,
): void => {
  let a = sums[at] as number
  let b = sums[at + 1] as number
  let c = sums[at + 2] as number
  let d = sums[at + 3] as number
  let e = sums[at + 4] as number
  let f = sums[at + 5] as number
  let g = sums[at + 6] as number
  let h = sums[at + 7] as number
  let i = sums[at + 8] as number
  let j = sums[at + 9] as number
  let k = sums[at + 10] as number
  for (let next = 0; next < length; next++) {
    const place = places[next] as number
    a += numbers[place] as number
    b += numbers[place + 1] as number
    c += numbers[place + 2] as number
    d += numbers[place + 3] as number
    e += numbers[place + 4] as number
    f += numbers[place + 5] as number
    g += numbers[place + 6] as number
    h += numbers[place + 7] as number
    i += numbers[place + 8] as number
    j += numbers[place + 9] as number
    k += numbers[place + 10] as number
  }
  sums[at] = a
  sums[at + 1] = b
  sums[at + 2] = c
  sums[at + 3] = d
  sums[at + 4] = e
  sums[at + 5] = f
  sums[at + 6] = g
  sums[at + 7] = h
  sums[at + 8] = i
  sums[at + 9] = j
  sums[at + 10] = k
}
