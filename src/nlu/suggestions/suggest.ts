import type { Understander } from '../understanding.ts'
import { maskText } from './masking/mask-text.ts'
import type { SuggestionStore } from './ports.ts'
import type { Label, NewSuggestion } from './suggestion.ts'

export type Corrected = {
  /** As written. */
  readonly text: string
  /** Full names, in any script, of the people it may speak of. */
  readonly names: readonly string[]
  readonly chosen: Label
  readonly at: Date
}

/** Variety and entities are read from the masked text, because that is what a line would hold. */
const suggestionOf = (
  { text, names, chosen, at }: Corrected,
  understander: Understander,
): NewSuggestion | undefined => {
  const masked = maskText(text, names)
  if (masked === undefined) return undefined
  const { intent, category, confidence } = understander.understand(text, { now: at })
  const { variety, entities } = understander.understand(masked, { now: at })
  return { text: masked, variety, entities, ...chosen, was: { intent, category, confidence }, chosen, at }
}

export type SuggestParts = { readonly store: SuggestionStore; readonly understander: Understander }

/** Masks what was corrected and keeps it for a reader to approve; `key` names the turn, which may be played again. */
export const suggest = async (
  { store, understander }: SuggestParts,
  corrected: Corrected,
  key: string,
): Promise<void> => {
  const suggestion = suggestionOf(corrected, understander)
  if (suggestion) await store.note(suggestion, key)
}
