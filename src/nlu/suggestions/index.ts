export { approveSuggestion, rejectSuggestion } from './decide.ts'
export { suggestionMigrations } from './mongo/migrations.ts'
export { createMongoSuggestionStore } from './mongo/store.ts'
export type { SuggestionStore } from './ports.ts'
export { suggest } from './suggest.ts'
export {
  type Label,
  SUGGESTION_STATUSES,
  type Suggestion,
  type SuggestionStatus,
} from './suggestion.ts'
