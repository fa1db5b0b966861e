import { createHash } from 'node:crypto'
import type { Engine } from './engine.ts'
import { withoutUnread } from './meaning.ts'
import { type Head, kept } from './model.ts'
import { roomForWeights } from './sums/index.ts'

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

/** Where an engine's bytes are: in memory, or in a file, of which no copy is made. */
type Source = { readonly length: number; read(into: Uint8Array, from: number): void }

const inMemory = (bytes: Buffer): Source => ({
  length: bytes.length,
  read: (into, from) => into.set(bytes.subarray(from, from + into.length)),
})

const CHUNK = 1 << 20

/** Whether the last bytes are the digest of all before them. */
const isWhole = ({ length, read }: Source): boolean => {
  const end = length - DIGEST_BYTES
  if (end < 8) return false
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(Math.min(CHUNK, end))
  for (let from = 0; from < end; from += CHUNK) {
    const part = chunk.subarray(0, Math.min(CHUNK, end - from))
    read(part, from)
    hash.update(part)
  }
  const digest = Buffer.alloc(DIGEST_BYTES)
  read(digest, end)
  return hash.digest().equals(digest)
}

const headerIn = ({ read }: Source): { readonly header: Header; readonly end: number } => {
  const length = Buffer.alloc(4)
  read(length, 0)
  const json = Buffer.alloc(length.readUInt32LE(0))
  read(json, length.length)
  return { header: JSON.parse(json.toString('utf8')), end: padded(length.length + json.length) }
}

/** The engine, or undefined when the bytes are not those of a whole one. */
export const decodeEngine = (bytes: Buffer | Source): Engine | undefined => {
  const source = Buffer.isBuffer(bytes) ? inMemory(bytes) : bytes
  if (!isWhole(source)) return undefined
  const { header, end } = headerIn(source)
  const read = arrayReader(source, end)
  const arrays = Object.fromEntries(
    ORDER.map((name) => [name, read(emptyArray(name, header))]),
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

/** Weights are the most of it, and read into the place where they stay. */
const emptyArray = (name: keyof Arrays, { columns, lengths }: Header): Arrays[keyof Arrays] =>
  name === 'weights' ? roomForWeights(columns, lengths.weights) : new KINDS[name](lengths[name])

/** Fills array after array. */
const arrayReader = (source: Source, start: number) => {
  let at = start
  return (array: Arrays[keyof Arrays]): Arrays[keyof Arrays] => {
    source.read(bytesOf(array), at)
    at += padded(array.byteLength)
    return array
  }
}
