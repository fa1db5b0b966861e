import type { FaultCategory, Intent } from '../../nlu/index.ts'

/** A message that was read in doubt, and what its writer says it means. */
export type Correction = {
  /** The turn's command id: the same correction comes again when the turn is played again. */
  readonly key: string
  readonly personId: string
  /** The words as written; whoever keeps them takes out what is personal. */
  readonly text: string
  readonly chosen: { readonly intent: Intent; readonly category: FaultCategory | null }
  readonly at: Date
}

/** Where corrections go, to be learnt from. */
export interface Corrections {
  /** Never rejects, and the reply does not wait for it: what fails is logged, and the correction lost. */
  note(correction: Correction): Promise<void>
}
