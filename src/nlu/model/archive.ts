import { createHash } from 'node:crypto'
import type { Engine } from './engine.ts'
import { withoutUnread } from './meaning.ts'
import { type Head, kept } from './model.ts'

/**
 * An engine as bytes: four bytes of the header's length, the header as JSON, padding to eight, then each
 * array in the header's order, each padded to eight; the last 32 bytes are a SHA-256 of all before.
 */
type Arrays = {
  readonly table: Int32Array
  readonly idf: Float32Array
  readonly biases: Float32Array
  readonly scales: Float32Array
  readonly weights: Int8Array
  readonly plausibility: Float32Array
  readonly tagPlaces: Int32Array
  readonly tags: Float32Array
  readonly transitions: Float32Array
}
type Header = {
  readonly heads: readonly Head[]
  readonly columns: number
  readonly size: number
  readonly calibration: Engine['calibration']
  readonly words: string
  readonly lengths: Readonly<Record<keyof Arrays, number>>
}

const KINDS = {
  table: Int32Array,
  idf: Float32Array,
  biases: Float32Array,
  scales: Float32Array,
  weights: Int8Array,
  plausibility: Float32Array,
  tagPlaces: Int32Array,
  tags: Float32Array,
  transitions: Float32Array,
} as const
const ORDER = Object.keys(KINDS) as (keyof Arrays)[]
const DIGEST_BYTES = 32

const padded = (bytes: number): number => Math.ceil(bytes / 8) * 8

export const encodeEngine = ({ model, plausibility, calibration, tagger, words }: Engine): Buffer => {
  const { dictionary, biases, scales, weights, heads, columns } = model
  const { table, idf, size } = dictionary
  const arrays: Arrays = {
    ...{ table, idf, biases, scales, weights },
    plausibility: plausibility.table,
    tagPlaces: tagger.places,
    tags: tagger.weights,
    transitions: tagger.transitions,
  }
  const lengths = Object.fromEntries(ORDER.map((name) => [name, arrays[name].length]))
  const header = Buffer.from(JSON.stringify({ heads, columns, size, calibration, words, lengths }))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(header.length)
  const parts = [Buffer.concat([length, header]), ...ORDER.map((name) => bytesOf(arrays[name]))]
  const body = Buffer.concat(parts.map((part) => Buffer.concat([part], padded(part.length))))
  return Buffer.concat([body, createHash('sha256').update(body).digest()])
}

const bytesOf = (array: Arrays[keyof Arrays]): Buffer =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength)

/** The engine, or undefined when the bytes are not those of a whole one. */
export const decodeEngine = (bytes: Buffer): Engine | undefined => {
  const body = bytes.subarray(0, Math.max(0, bytes.length - DIGEST_BYTES))
  const digest = createHash('sha256').update(body).digest()
  if (body.length < 8 || !digest.equals(bytes.subarray(body.length))) return undefined
  const headerLength = body.readUInt32LE(0)
  const header: Header = JSON.parse(body.toString('utf8', 4, 4 + headerLength))
  const read = arrayReader(body, padded(4 + headerLength))
  const arrays = Object.fromEntries(
    ORDER.map((name) => [name, read(KINDS[name], header.lengths[name])]),
  ) as unknown as Arrays
  const { table, idf, biases, scales, weights, plausibility, tagPlaces, tags, transitions } = arrays
  return {
    model: kept(
      withoutUnread({
        dictionary: { size: header.size, table, idf },
        heads: header.heads,
        columns: header.columns,
        biases,
        scales,
        weights,
      }),
    ),
    plausibility: { table: plausibility },
    calibration: header.calibration,
    tagger: { places: tagPlaces, weights: tags, transitions },
    words: header.words,
  }
}

type Kind = (typeof KINDS)[keyof Arrays]

/** Reads array after array, as copies: the file itself is not kept. */
const arrayReader = (body: Buffer, start: number) => {
  let at = start
  return (ArrayKind: Kind, length: number): Arrays[keyof Arrays] => {
    const array = new ArrayKind(length)
    bytesOf(array).set(body.subarray(at, at + array.byteLength))
    at += padded(array.byteLength)
    return array
  }
}
