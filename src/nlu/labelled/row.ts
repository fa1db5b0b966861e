import type { Entities, FaultCategory, Intent, Variety } from '../labels.ts'

/** One line of a corpus or evaluation file, in the format of docs/labels.md. */
export type LabelledRow = {
  readonly text: string
  readonly variety: Variety
  readonly intent: Intent
  readonly category: FaultCategory | null
  readonly entities: Entities
  /** Who wrote it; lines of one voice are held out together. Empty in files that do not say. */
  readonly voice: string
}
