import type { Outcome, Talk } from '../../../talk.ts'
import { inWordsSaid } from '../in-words/in-words-said.ts'
import { instructedSaid } from './instructed-said.ts'
import { passedOnSaid } from './passed-on-said.ts'
import { qualifiedSaid } from './qualified-said.ts'
import { sentAboveSaid } from './sent-above-said.ts'
import { takeSeveralSaid } from './take-several-said.ts'
import { waitsSaid } from './waits-said.ts'
import { whoIsSaid } from './who-is-said.ts'
import { wrongPartSaid } from './wrong-part-said.ts'

/** What is told to this service, to the requester or to nobody by its very verb, however it sounds otherwise. */
const READERS: readonly ((talk: Talk) => Promise<Outcome | undefined>)[] = [
  qualifiedSaid,
  wrongPartSaid,
  inWordsSaid,
  sentAboveSaid,
  waitsSaid,
  takeSeveralSaid,
  passedOnSaid,
  instructedSaid,
  whoIsSaid,
]

export const plainlySaid = async (talk: Talk): Promise<Outcome | undefined> => {
  for (const said of READERS) {
    const outcome = await said(talk)
    if (outcome) return outcome
  }
  return undefined
}
