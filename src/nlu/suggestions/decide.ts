import { AppError } from '../../shared/index.ts'
import { addCorpusLine } from './corpus-line.ts'
import type { SuggestionStore } from './ports.ts'
import type { Label, Suggestion } from './suggestion.ts'

export type Deciding = {
  readonly id: string
  readonly at: Date
  /** Who decides. */
  readonly by?: string
}

const getOpen = async (store: SuggestionStore, id: string): Promise<Suggestion> => {
  const suggestion = await store.find(id)
  if (!suggestion) throw new AppError('not_found', 'nlu.no_such_suggestion', { id })
  if (suggestion.status !== 'open') throw decidedAlready(suggestion)
  return suggestion
}

const decidedAlready = ({ id, status }: Pick<Suggestion, 'id' | 'status'>): AppError =>
  status === 'approved'
    ? new AppError('conflict', 'nlu.suggestion_approved', { id })
    : new AppError('conflict', 'nlu.suggestion_rejected', { id })

export type Approving = Deciding & {
  /** Instead of what the person chose. */
  readonly label?: (suggestion: Suggestion) => Label
  /** The folder of corpus files. */
  readonly folder: string
}

/**
 * Writes the line, then records it: an end in between leaves the suggestion open, and approving it again says
 * that its line is there. Returns the name of the file.
 * @throws AppError `nlu.no_such_suggestion`, `nlu.suggestion_*`, and those of `addCorpusLine`
 */
export const approveSuggestion = async (
  store: SuggestionStore,
  { id, at, by, label, folder }: Approving,
): Promise<string> => {
  const suggestion = await getOpen(store, id)
  const given = label?.(suggestion) ?? { intent: suggestion.intent, category: suggestion.category }
  const { text, variety, entities } = suggestion
  const file = await addCorpusLine(folder, { text, variety, entities, ...given })
  await store.decide({ id, at, status: 'approved', label: given, ...(by === undefined ? {} : { by }) })
  return file
}

/** @throws AppError `nlu.no_such_suggestion`, `nlu.suggestion_*` */
export const rejectSuggestion = async (store: SuggestionStore, { id, at, by }: Deciding): Promise<void> => {
  await getOpen(store, id)
  const done = await store.decide({ id, at, status: 'rejected', ...(by === undefined ? {} : { by }) })
  // somebody decided it in between
  if (!done) await getOpen(store, id)
}
