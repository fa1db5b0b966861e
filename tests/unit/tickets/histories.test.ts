import { describe, expect, it } from 'vitest'
import { playHistories } from './support/histories.ts'

/** `sanad torture histories` plays ten thousand, which docs/benchmarks.md reports. */
const HISTORIES = Number(process.env.SANAD_HISTORIES ?? 300)

describe('random histories', () => {
  it(
    'keep one holder, an honest timeline and a state that it tells',
    async () => {
      expect(await playHistories(HISTORIES)).toEqual([])
    },
    200 * HISTORIES,
  )
})
