import { describe, expect, it } from 'vitest'
import { cacheGigabytes, memoryOfMachine } from '../../../src/main/mongod/cache.ts'

const GIGABYTE = 2 ** 30

describe('the memory of the embedded server', () => {
  it.each([
    [1, 0.25],
    [4, 0.5],
    [7.7, 0.75],
    [16, 2],
    [24, 3],
    [512, 4],
  ])('is, of %d GiB, %d', (memory, gigabytes) => {
    expect(cacheGigabytes(memory * GIGABYTE)).toBe(gigabytes)
  })

  it('is reckoned from what this process may use', () => {
    expect(memoryOfMachine()).toBeGreaterThan(GIGABYTE / 4)
    expect(Number.isSafeInteger(memoryOfMachine())).toBe(true)
  })
})
