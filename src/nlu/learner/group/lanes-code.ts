import { constant, END, eachFrom, get, I32, moduleOf, set, simd, V128 } from '../../webassembly/index.ts'

/**
 * Two loops over the features of one vector, as WebAssembly: eight 32-bit numbers are multiplied at once, which no
 * JavaScript engine does by itself, and which makes learning about four times faster. Written by hand, since two loops
 * need no compiler; each line below is an instruction of the specification.
 *
 * Memory: eight lanes at 0 (scores or steps, one a class), the eight biases at 32, then feature after feature its eight
 * weights; then the vectors, a feature being the address of its weights and its value. Both functions take the
 * addresses where a vector begins and ends.
 */
const LANES = 0
const BIASES = 32
export const WEIGHTS = 64

const load = (offset: number) => [...simd(0x00), 4, offset]
const store = (offset: number) => [...simd(0x0b), 4, offset]
const ADD = simd(0xe4)
const MULTIPLY = simd(0xe6)

// Locals: the two parameters, then those that each function declares.
const AT = 0
const TO = 1
const ADDRESS = 2
const LOW = 3
const HIGH = 4
const VALUE = 5
const LOCALS = [2, 1, I32, 3, V128]
const HALF = 16

/** For every feature of the vector: the address of its weights, its value in four lanes, and then `body`. */
const eachFeature = (body: readonly number[]): number[] =>
  eachFrom({ at: AT, to: TO, bytes: 8 }, [
    ...[...get(AT), 0x28, 2, 0, ...set(ADDRESS)],
    ...[...get(AT), ...simd(0x09), 2, 4, ...set(VALUE)],
    ...body,
  ])

/** sum += value × weights */
const addTo = (sum: number, half: number): number[] => [
  ...[...get(sum), ...get(VALUE), ...get(ADDRESS), ...load(half)],
  ...[...MULTIPLY, ...ADD, ...set(sum)],
]

const SCORE = [
  ...LOCALS,
  ...[...constant(0), ...load(BIASES), ...set(LOW)],
  ...[...constant(0), ...load(BIASES + HALF), ...set(HIGH)],
  ...eachFeature([...addTo(LOW, 0), ...addTo(HIGH, HALF)]),
  ...[...constant(0), ...get(LOW), ...store(LANES)],
  ...[...constant(0), ...get(HIGH), ...store(LANES + HALF)],
  ...END,
]

/** biases += steps */
const moveBias = (steps: number, half: number): number[] => [
  ...constant(0),
  ...[...constant(0), ...load(BIASES + half), ...get(steps), ...ADD],
  ...store(BIASES + half),
]

/** weights += value × steps */
const moveWeights = (steps: number, half: number): number[] => [
  ...get(ADDRESS),
  ...[...get(ADDRESS), ...load(half), ...get(VALUE), ...get(steps), ...MULTIPLY, ...ADD],
  ...store(half),
]

const MOVE = [
  ...LOCALS,
  ...[...constant(0), ...load(LANES), ...set(LOW)],
  ...[...constant(0), ...load(LANES + HALF), ...set(HIGH)],
  ...[...moveBias(LOW, 0), ...moveBias(HIGH, HALF)],
  ...eachFeature([...moveWeights(LOW, 0), ...moveWeights(HIGH, HALF)]),
  ...END,
]

export const LANES_CODE = moduleOf(2, { score: SCORE, move: MOVE })
