import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { freeReferences } from '../../../src/tickets/use-cases/acting/free-references.ts'
import { seededRandom } from '../../torture/random.ts'

const draws = (draw: () => string, count: number): string[] => Array.from({ length: count }, draw)

/** A store in which every reference is taken that `isTaken` says so of. */
const storeWhere = (isTaken: (reference: string) => boolean) => {
  const asked: (readonly string[])[] = []
  const listTakenReferences = async (references: readonly string[]): Promise<string[]> => {
    asked.push(references)
    return references.filter(isTaken)
  }
  return { asked, listTakenReferences }
}

const everyOther = (reference: string): boolean => reference.charCodeAt(3) % 2 === 0

it('what was looked up is handed out only where it is free, and each once', async () => {
  const store = storeWhere(everyOther)
  const draw = freeReferences({ store, random: seededRandom(1) })
  draw()
  await setImmediate()
  const drawn = draws(draw, 40)
  expect(drawn.filter(everyOther)).toEqual([])
  expect(new Set(drawn).size).toBe(40)
})

it('nobody waits for the look-up, and many openings share one', async () => {
  const store = storeWhere(() => false)
  const draw = freeReferences({ store, random: seededRandom(2) })
  expect(new Set(draws(draw, 8)).size).toBe(8)
  await setImmediate()
  draws(draw, 64)
  expect(store.asked).toHaveLength(1)
})

it('more is looked up before the last is gone', async () => {
  const store = storeWhere(() => false)
  const draw = freeReferences({ store, random: seededRandom(3) })
  for (let n = 0; n < 300; n += 1) {
    draw()
    await setImmediate()
  }
  expect(store.asked.length).toBeGreaterThan(2)
  expect(store.asked.length).toBeLessThan(8)
})

it('draws are blind while the store does not answer, and it is asked again', async () => {
  let asked = 0
  const listTakenReferences = async (): Promise<string[]> => {
    asked += 1
    throw new Error('the server is away')
  }
  const draw = freeReferences({ store: { listTakenReferences }, random: seededRandom(4) })
  expect(draw()).toMatch(/^SN-[0-9A-Z]{6}$/)
  await setImmediate()
  expect(draw()).toMatch(/^SN-[0-9A-Z]{6}$/)
  expect(asked).toBe(2)
})
