import { BSON } from 'mongodb'

/** `ByteUtils.toUTF8` of the driver: the text of these bytes; with `fatal` invalid UTF-8 is an error. */
export type ToText = (bytes: Uint8Array, start: number, end: number, fatal: boolean) => string

/** The driver reads what is longer in native code. */
const LONGEST = 20
/** A power of two. Names of fields and words for states are some hundreds; the rest of a process's 4,096 is what changes. */
const KEPT = 4096

/** Out of five of the bytes: names differ in them, and where two do not, the one read last is kept. */
const slotOf = (bytes: Uint8Array, start: number, length: number): number => {
  const last = start + length - 1
  const mixed =
    Math.imul(length, 0x9e3779b1) ^
    Math.imul(bytes[start] ?? 0, 0x85ebca6b) ^
    Math.imul(bytes[start + (length >> 1)] ?? 0, 0xc2b2ae35) ^
    Math.imul(bytes[last - (length >> 2)] ?? 0, 0x165667b1) ^
    Math.imul(bytes[last] ?? 0, 0x27d4eb2f)
  return (mixed >>> 16) & (KEPT - 1)
}

/**
 * Reads as `read` does, and gives short texts that it has read before out of memory. Only what is ASCII is ever found
 * again: there each byte is one character, so that comparing them is proof. Other texts have fewer characters than
 * bytes, or the sign for what is invalid, which is no byte.
 */
export const knowing = (read: ToText): ToText => {
  const known: string[] = new Array(KEPT).fill('')
  return (bytes, start, end, fatal) => {
    const length = end - start
    if (length > LONGEST || length <= 0) return read(bytes, start, end, fatal)
    const slot = slotOf(bytes, start, length)
    const text = known[slot] ?? ''
    if (text.length === length) {
      let same = 0
      while (same < length && text.charCodeAt(same) === bytes[start + same]) same += 1
      if (same === length) return text
    }
    const fresh = read(bytes, start, end, fatal)
    known[slot] = fresh
    return fresh
  }
}

const replaced = new WeakSet<ToText>()

/**
 * The driver makes the names and states of every document it reads anew, letter by letter through an array: a sixth of
 * what a node allocated. They are known after the first. Once for a process (docs/decisions/0020).
 */
export const readKnownStrings = (): void => {
  const { ByteUtils } = BSON
  const read: unknown = ByteUtils?.toUTF8
  // 4 parameters: another version of the driver may mean something else by them, and reads by itself
  if (typeof read !== 'function' || read.length !== 4 || replaced.has(read as ToText)) return
  const reading = knowing(read as ToText)
  replaced.add(reading)
  ByteUtils.toUTF8 = reading
}
