/** Instructions of the WebAssembly specification that the loops of this module are written in, by hand. */
export const I32 = 0x7f
export const V128 = 0x7b
const VOID = 0x40

export const get = (local: number) => [0x20, local]
export const set = (local: number) => [0x21, local]
export const constant = (value: number) => [0x41, value]
export const simd = (code: number) => (code < 0x80 ? [0xfd, code] : [0xfd, code, 0x01])
export const ADD_I32 = [0x6a]
export const END = [0x0b]

/** `body` from the address in `at` to the one in `to`, `bytes` further each time. */
export const eachFrom = (
  { at, to, bytes }: { readonly at: number; readonly to: number; readonly bytes: number },
  body: readonly number[],
): number[] => [
  ...[0x02, VOID],
  ...[0x03, VOID],
  // The end is reached: out of the block.
  ...[...get(at), ...get(to), 0x4f, 0x0d, 1],
  ...body,
  ...[...get(at), ...constant(bytes), ...ADD_I32, ...set(at)],
  ...[0x0c, 0],
  ...END,
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

/**
 * A module that imports `nlu.memory` and exports functions of so many 32-bit numbers that return nothing. A body begins
 * with its locals and ends with `END`.
 */
export const moduleOf = (
  parameters: number,
  bodies: Readonly<Record<string, readonly number[]>>,
): Uint8Array => {
  const names = Object.keys(bodies)
  return Uint8Array.from([
    ...Buffer.from('\0asm'),
    ...[1, 0, 0, 0],
    ...section(1, [[0x60, parameters, ...Array.from({ length: parameters }, () => I32), 0]]),
    ...section(2, [[...named('nlu'), ...named('memory'), 2, 0, 1]]),
    ...section(
      3,
      names.map(() => [0]),
    ),
    ...section(
      7,
      names.map((name, at) => [...named(name), 0, at]),
    ),
    ...section(
      10,
      names.map((name) => sized(bodies[name] as readonly number[])),
    ),
  ])
}
