import { createHash } from 'node:crypto'

/** 48 bits fit a number exactly; two of twenty million keys that meet find one ticket too many to be filtered out. */
const BYTES = 6

const hash = (text: string): number => createHash('sha1').update(text).digest().readUIntBE(0, BYTES)

/** A word alone. */
export const wordKey = (token: string): number => hash(token)

/** A word within a unit: the index on these serves scope, word and "newest first" at once. */
export const unitWordKey = (unitId: string, token: string): number => hash(`${unitId}\n${token}`)

export const unitWordKeys = (unitIds: readonly string[], tokens: readonly string[]): number[] =>
  unitIds.flatMap((unitId) => tokens.map((token) => unitWordKey(unitId, token)))
