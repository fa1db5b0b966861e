import { newReference } from '../../../shared/index.ts'
import type { TicketStore } from '../../ports.ts'

/** Looked up together: one question for as many openings. */
const LOOKED_UP = 128
/** Below so many the next ones are looked for, while these are handed out. */
const FEW = 64

type Parts = {
  readonly store: Pick<TicketStore, 'listTakenReferences'>
  /** Uniform in [0, 1). */
  readonly random: () => number
}

/**
 * Draws references that no ticket had a moment ago. Of a million tickets one in thirty draws would be of one that is
 * taken, and an insert that is refused costs whoever waits for it, and all who opened together, another one. Nobody
 * waits for the look-up: until it has answered, draws are blind, and the store's refusal decides as ever.
 */
export const freeReferences = ({ store, random }: Parts): (() => string) => {
  const free = new Set<string>()
  let isLooking = false

  const look = async (): Promise<void> => {
    const drawn = new Set(Array.from({ length: LOOKED_UP }, () => newReference(random)))
    const taken = new Set(await store.listTakenReferences([...drawn]))
    for (const reference of drawn) if (!taken.has(reference)) free.add(reference)
  }
  const lookAgain = (): void => {
    if (isLooking || free.size >= FEW) return
    isLooking = true
    void look()
      // without an answer draws stay blind, and the next one asks again
      .catch(() => undefined)
      .finally(() => {
        isLooking = false
      })
  }
  return () => {
    const [next] = free
    if (next !== undefined) free.delete(next)
    lookAgain()
    return next ?? newReference(random)
  }
}
