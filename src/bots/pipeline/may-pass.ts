import { MongoError } from 'mongodb'
import { isAppError } from '../../shared/index.ts'
import { isTransient } from '../../shared/mongo/index.ts'

const FIRST_MS = 250
const LONGEST_MS = 30_000

/** A read that meets a stepping-down server fails with codes that carry no label: so often it is tried again. */
const DATABASE_TRIES = 8

/** Worth another try: something we depend on is away. Everything else is a defect that no repetition mends. */
export const mayPass = (error: unknown, failuresBefore: number): boolean =>
  isAppError(error, 'unavailable') ||
  isTransient(error) ||
  (error instanceof MongoError && failuresBefore < DATABASE_TRIES)

/** How long a conversation rests after its `failures`-th failure in a row: 0.25, 0.5, 1, … 30 s. */
export const restAfter = (failures: number): number => Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS)
