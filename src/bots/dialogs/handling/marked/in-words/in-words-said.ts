import type { Outcome, Talk } from '../../../talk.ts'
import { waitsOutsideSaid } from './waits-outside-said.ts'

/** Orders as people talk, without the words that an order is written in. */
const READERS: readonly ((talk: Talk) => Promise<Outcome | undefined>)[] = [waitsOutsideSaid]

export const inWordsSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  for (const said of READERS) {
    const outcome = await said(talk)
    if (outcome) return outcome
  }
  return undefined
}
