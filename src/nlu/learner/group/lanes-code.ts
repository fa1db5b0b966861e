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

const I32 = 0x7f
const V128 = 0x7b
const VOID = 0x40

const get = (local: number) => [0x20, local]
const set = (local: number) => [0x21, local]
const constant = (value: number) => [0x41, value]
const simd = (code: number) => (code < 0x80 ? [0xfd, code] : [0xfd, code, 0x01])
const load = (offset: number) => [...simd(0x00), 4, offset]
const store = (offset: number) => [...simd(0x0b), 4, offset]
const ADD = simd(0xe4)
const MULTIPLY = simd(0xe6)
const END = [0x0b]

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
const eachFeature = (body: readonly number[]): number[] => [
  ...[0x02, VOID],
  ...[0x03, VOID],
  // The end is reached: out of the block.
  ...[...get(AT), ...get(TO), 0x4f, 0x0d, 1],
  ...[...get(AT), 0x28, 2, 0, ...set(ADDRESS)],
  ...[...get(AT), ...simd(0x09), 2, 4, ...set(VALUE)],
  ...body,
  ...[...get(AT), ...constant(8), 0x6a, ...set(AT)],
  ...[0x0c, 0],
  ...END,
  ...END,
]

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

const leb = (value: number): number[] =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)]
const sized = (bytes: readonly number[]): number[] => [...leb(bytes.length), ...bytes]
const section = (id: number, items: readonly (readonly number[])[]): number[] => [
  id,
  ...sized([...leb(items.length), ...items.flat()]),
]
const named = (name: string): number[] => sized([...Buffer.from(name)])

/** A module that imports `learner.memory` and exports `score` and `move`. */
export const LANES_CODE = Uint8Array.from([
  ...Buffer.from('\0asm'),
  ...[1, 0, 0, 0],
  ...section(1, [[0x60, 2, I32, I32, 0]]),
  ...section(2, [[...named('learner'), ...named('memory'), 2, 0, 1]]),
  ...section(3, [[0], [0]]),
  ...section(7, [
    [...named('score'), 0, 0],
    [...named('move'), 0, 1],
  ]),
  ...section(10, [sized(SCORE), sized(MOVE)]),
])
