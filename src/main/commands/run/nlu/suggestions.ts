import { userInfo } from 'node:os'
import type { Db } from 'mongodb'
import {
  approveSuggestion,
  createMongoSuggestionStore,
  FAULT_CATEGORIES,
  INTENTS,
  type Label,
  nearestOf,
  rejectSuggestion,
  type Suggestion,
  type SuggestionStatus,
  type SuggestionStore,
  suggestionMigrations,
} from '../../../../nlu/index.ts'
import { AppError, newId } from '../../../../shared/index.ts'
import { migrate, NamedLeases } from '../../../../shared/mongo/index.ts'
import { withDatabase } from '../../../database/with-database.ts'
import { productTime } from '../../../demo/clock.ts'
import { CORPUS_DIR } from '../../../serve/prepare/model.ts'
import { type Context, userPath } from '../../../terminal/index.ts'

export type ListFlags = { readonly status: SuggestionStatus; readonly json?: true }
export type ApproveFlags = { readonly intent?: string; readonly category?: string; readonly file?: string }

type Reading = { readonly store: SuggestionStore; readonly db: Db; readonly leases: NamedLeases }

const withSuggestions = <T>(context: Context, work: (reading: Reading) => Promise<T>): Promise<T> =>
  withDatabase(context, async ({ connection }) => {
    const db = connection.getClient().db(connection.name)
    const leases = new NamedLeases(db.collection('leases'), newId())
    await migrate(db, suggestionMigrations, leases)
    return work({ store: createMongoSuggestionStore(db), db, leases })
  })

const named = ({ intent, category }: Label): string => (category ? `${intent}/${category}` : intent)

const rowOf = ({ id, count, was, text, ...rest }: Suggestion): string =>
  [id, `${count}×`, `${named(was)} ${Math.round(was.confidence * 100)} % → ${named(rest)}`, text].join('  ')

export const listSuggestions = async (context: Context, { status, json }: ListFlags): Promise<void> => {
  const found = await withSuggestions(context, ({ store }) => store.list(status))
  if (json) context.print(JSON.stringify(found))
  else for (const suggestion of found) context.print(rowOf(suggestion))
}

const labelOf = <T extends string>(given: string | undefined, known: readonly T[]): T | undefined => {
  if (given === undefined) return undefined
  const label = known.find((candidate) => candidate === given)
  if (label) return label
  throw new AppError('invalid', 'cli.bad_label', {
    given,
    nearest: nearestOf(given, known) ?? known.join(', '),
  })
}

/** What the reader says instead of, or beside, what was chosen. */
const relabel = (flags: ApproveFlags): ((suggestion: Suggestion) => Label) => {
  const given = {
    intent: labelOf(flags.intent, INTENTS),
    category: labelOf(flags.category, FAULT_CATEGORIES),
  }
  return ({ intent, category }) => {
    const label = {
      intent: given.intent ?? intent,
      category: given.category ?? (given.intent && given.intent !== 'report_fault' ? null : category),
    }
    if ((label.intent === 'report_fault') !== (label.category !== null)) {
      throw new AppError('invalid', 'cli.bad_category')
    }
    return label
  }
}

/** Whoever is at the terminal; a container may have no name for them. */
const reader = (): { by?: string } => {
  try {
    return { by: userInfo().username }
  } catch {
    return {}
  }
}

const LEASE = 'nlu-corpus'
const LEASE_MS = 60_000

/** Two readers who write one file at once would lose a line. */
const oneWriter = async <T>(leases: NamedLeases, work: () => Promise<T>): Promise<T> => {
  if (!(await leases.claim(LEASE, LEASE_MS))) throw new AppError('conflict', 'nlu.corpus_busy')
  try {
    return await work()
  } finally {
    await leases.release(LEASE)
  }
}

export const approve = async (context: Context, id: string, flags: ApproveFlags): Promise<void> => {
  const label = relabel(flags)
  const folder = flags.file === undefined ? CORPUS_DIR : userPath(flags.file, context.env)
  const file = await withSuggestions(context, ({ store, db, leases }) =>
    oneWriter(leases, async () =>
      approveSuggestion(store, { id, label, folder, at: await productTime(db), ...reader() }),
    ),
  )
  context.print(file)
  context.say(`${id} is a line of ${file} now: the model will be rebuilt at the next start`)
}

export const reject = (context: Context, id: string): Promise<void> =>
  withSuggestions(context, async ({ store, db }) =>
    rejectSuggestion(store, { id, at: await productTime(db), ...reader() }),
  )
