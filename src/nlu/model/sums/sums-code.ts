import {
  ADD_I32,
  constant,
  END,
  eachFrom,
  get,
  I32,
  moduleOf,
  set,
  simd,
  V128,
} from '../../webassembly/index.ts'

/**
 * A loop over the features of a vector, as WebAssembly: sixteen columns of weights, a byte each, or eight, are multiplied
 * by the feature's factor and added to as many sums of 64 bits that stay in registers. JavaScript engines would check and
 * convert byte after byte; the sums are the same to the last bit, since each is added to in the same order.
 *
 * Memory: the sums at 0; then the vector, a feature being the address of its row (four bytes), four unused, and its
 * factor (eight); then the rows. Both functions take where the vector begins and ends, and the first of the columns.
 */
export const WIDE = 16
export const NARROW = 8
export const FEATURE_BYTES = 16

// Locals: the three parameters, then those declared below.
const AT = 0
const TO = 1
const COLUMN = 2
const ADDRESS = 3
const VALUE = 4
const EIGHT = 5
const FOUR = 6
const FIRST_SUM = 7
const SUMS_IN_ONE = 2
const LOCALS = [2, 1, I32, 3 + WIDE / SUMS_IN_ONE, V128]

const SUM_BYTES = 16
const addressOfSums = [...get(COLUMN), ...constant(3), 0x74]
const loadSum = (nth: number) => [
  ...addressOfSums,
  ...[...simd(0x00), 3, nth * SUM_BYTES, ...set(FIRST_SUM + nth)],
]
const storeSum = (nth: number) => [
  ...[...addressOfSums, ...get(FIRST_SUM + nth)],
  ...[...simd(0x0b), 3, nth * SUM_BYTES],
]

/** sum += value × the two numbers on the stack */
const addTwo = (sum: number): number[] => [
  ...simd(0xfe),
  ...[...get(VALUE), ...simd(0xf2)],
  ...[...get(sum), ...simd(0xf0), ...set(sum)],
]

const UPPER_BYTES = [8, 9, 10, 11, 12, 13, 14, 15]
/** The upper half of four numbers, where the lower is read from. */
const upperHalf = [...get(FOUR), ...get(FOUR), ...simd(0x0d), ...UPPER_BYTES, ...UPPER_BYTES]

/** Four of eight numbers, widened by `widen`, into two sums. */
const addFour = (sum: number, widen: number): number[] => [
  ...[...get(EIGHT), ...simd(widen), ...set(FOUR)],
  ...[...get(FOUR), ...addTwo(sum)],
  ...[...upperHalf, ...addTwo(sum + 1)],
]

/** Eight bytes of the row, from `offset` on, into four sums. */
const addEight = (sum: number, offset: number): number[] => [
  ...[...get(ADDRESS), ...simd(0x01), 0, offset, ...set(EIGHT)],
  ...addFour(sum, 0xa7),
  ...addFour(sum + 2, 0xa8),
]

const eachOf = (count: number, body: (nth: number) => number[]): number[] =>
  Array.from({ length: count }, (_, nth) => body(nth)).flat()

const addColumns = (columns: number): number[] => [
  ...LOCALS,
  ...eachOf(columns / SUMS_IN_ONE, loadSum),
  ...eachFrom({ at: AT, to: TO, bytes: FEATURE_BYTES }, [
    ...[...get(AT), 0x28, 2, 0, ...get(COLUMN), ...ADD_I32, ...set(ADDRESS)],
    ...[...get(AT), ...simd(0x0a), 3, 8, ...set(VALUE)],
    ...eachOf(columns / 8, (nth) => addEight(FIRST_SUM + 4 * nth, 8 * nth)),
  ]),
  ...eachOf(columns / SUMS_IN_ONE, storeSum),
  ...END,
]

export const SUMS_CODE = moduleOf(3, { addWide: addColumns(WIDE), addNarrow: addColumns(NARROW) })
