import type { Label, NewSuggestion, Suggestion, SuggestionStatus } from './suggestion.ts'

export type Decision = {
  readonly id: string
  readonly status: Exclude<SuggestionStatus, 'open'>
  readonly at: Date
  readonly by?: string
  /** The label it was approved with. */
  readonly label?: Label
}

export interface SuggestionStore {
  /** Kept, or counted up when the same text with the same label is there; the same `key` again changes nothing. */
  note(suggestion: NewSuggestion, key: string): Promise<void>
  /** The most frequent first, then the oldest. */
  list(status: SuggestionStatus): Promise<Suggestion[]>
  find(id: string): Promise<Suggestion | undefined>
  /** False when it is not open any more. */
  decide(decision: Decision): Promise<boolean>
}
