import fc from 'fast-check'
import { BSON } from 'mongodb'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  knowing,
  readKnownStrings,
  type ToText,
} from '../../../../src/shared/mongo/connecting/known-strings.ts'

/** What the driver ships, before anything was put in its place. */
const driver: ToText = BSON.ByteUtils.toUTF8.bind(BSON.ByteUtils)

const outcome = (read: ToText, bytes: Uint8Array, fatal: boolean): string => {
  try {
    return read(bytes, 2, bytes.length - 1, fatal)
  } catch (error) {
    return `error: ${(error as Error).message}`
  }
}

/** As it lies in a document: something before it, and a zero behind. */
const laid = (bytes: Uint8Array): Uint8Array => Buffer.concat([Buffer.from('ab'), bytes, Buffer.from([0])])

const written = fc.oneof(
  fc.constantFrom('status', 'openedAt', 'a', '', 'é', 'طابعة', '👍🏽', '__proto__', '\uFFFD', 'x'.repeat(20)),
  fc.string({ unit: 'binary', maxLength: 24 }),
)
const invalid = fc.uint8Array({ maxLength: 24 })
const anyBytes = fc.oneof(
  written.map((text) => new Uint8Array(Buffer.from(text))),
  invalid,
  // one wrong byte in what is known
  fc
    .tuple(fc.constantFrom('status', 'openedAt', 'timeline'), fc.nat(5), fc.nat(255))
    .map(([text, at, byte]) => {
      const bytes = Buffer.from(text)
      bytes[at] = byte
      return new Uint8Array(bytes)
    }),
)

describe('strings that were read before', () => {
  it('are what the driver would have read, whatever the bytes', () => {
    const read = knowing(driver)
    fc.assert(
      fc.property(fc.array(fc.tuple(anyBytes, fc.boolean()), { minLength: 1, maxLength: 12 }), (all) => {
        for (const [bytes, fatal] of [...all, ...all]) {
          const buffer = laid(bytes)
          expect(outcome(read, buffer, fatal)).toBe(outcome(driver, buffer, fatal))
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('are not made anew', () => {
    const asked: string[] = []
    const read = knowing((bytes, start, end, fatal) => {
      const text = driver(bytes, start, end, fatal)
      asked.push(text)
      return text
    })
    for (const text of ['openedAt', 'status', 'openedAt', 'طابعة', 'status', 'طابعة', 'x'.repeat(21)])
      expect(outcome(read, laid(Buffer.from(text)), true)).toBe(text)
    expect(asked).toEqual(['openedAt', 'status', 'طابعة', 'طابعة', 'x'.repeat(21)])
  })
})

describe('the driver', () => {
  let shipped: ToText
  beforeEach(() => {
    shipped = BSON.ByteUtils.toUTF8
    return () => {
      BSON.ByteUtils.toUTF8 = shipped
    }
  })

  it('reads documents with them, once for a process', () => {
    let read = 0
    BSON.ByteUtils.toUTF8 = (bytes, start, end, fatal) => {
      read += 1
      return shipped(bytes, start, end, fatal)
    }
    readKnownStrings()
    const reading = BSON.ByteUtils.toUTF8
    readKnownStrings()
    expect(BSON.ByteUtils.toUTF8).toBe(reading)
    const bytes = BSON.serialize({ state: { status: 'taken' }, text: 'طابعة' })
    BSON.deserialize(bytes)
    const first = read
    expect(first).toBeGreaterThan(0)
    expect(BSON.deserialize(bytes)).toEqual({ state: { status: 'taken' }, text: 'طابعة' })
    expect(read - first).toBe(1)
  })

  it('is left alone where it reads in another way', () => {
    const other = ((bytes: Uint8Array) => Buffer.from(bytes).toString()) as unknown as ToText
    BSON.ByteUtils.toUTF8 = other
    readKnownStrings()
    expect(BSON.ByteUtils.toUTF8).toBe(other)
  })
})
