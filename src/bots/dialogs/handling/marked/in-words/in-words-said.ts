import type { Outcome, Talk } from '../../../talk.ts'
import { addressedSaid } from './addressed-said.ts'
import { callsSaid } from './calls-said.ts'
import { eachSaid } from './each-said.ts'
import { mendedSaid } from './mended-said.ts'
import { namedOrderSaid } from './named-order-said.ts'
import { passedAboveSaid } from './passed-above-said.ts'
import { takeAndWaitSaid } from './take-and-wait-said.ts'
import { waitsOutsideSaid } from './waits-outside-said.ts'

/** Orders as people talk, without the words that an order is written in. */
const READERS: readonly ((talk: Talk) => Promise<Outcome | undefined>)[] = [
  namedOrderSaid,
  eachSaid,
  takeAndWaitSaid,
  addressedSaid,
  passedAboveSaid,
  mendedSaid,
  callsSaid,
  waitsOutsideSaid,
]

export const inWordsSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  for (const said of READERS) {
    const outcome = await said(talk)
    if (outcome) return outcome
  }
  return undefined
}
