import type { Entities, FaultCategory, Intent, Variety } from '../labels.ts'

export const SUGGESTION_STATUSES = ['open', 'approved', 'rejected'] as const
export type SuggestionStatus = (typeof SUGGESTION_STATUSES)[number]

export type Label = { readonly intent: Intent; readonly category: FaultCategory | null }

/** A message that was read wrongly or in doubt, with the label its writer chose: a line the corpus may want. */
export type NewSuggestion = Label & {
  /** Masked; who wrote it is not kept. */
  readonly text: string
  readonly variety: Variety
  /** Values as they stand in the masked text. */
  readonly entities: Entities
  /** How it had been read. */
  readonly was: Label & { readonly confidence: number }
  /** What the person chose; `intent` and `category` are what a line would say, which the approver may change. */
  readonly chosen: Label
  /** When it was first said: it is kept no longer than other words of people. */
  readonly at: Date
}

export type Suggestion = NewSuggestion & {
  readonly id: string
  /** How often the same masked text was given the same label. */
  readonly count: number
  readonly status: SuggestionStatus
  readonly decidedAt?: Date
  readonly by?: string
}
