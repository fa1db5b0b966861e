import { isDeepStrictEqual } from 'node:util'
import type { Collection } from 'mongodb'
import { type Changes, noChanges } from '../write-units.ts'

const BATCH = 1_000

type Thing = { readonly id: string; readonly unitId: string }
type ThingDocument = { readonly _id: string; readonly unitId: string; readonly demonstration?: boolean }

export type Shelf<T extends Thing, D extends ThingDocument> = {
  readonly collection: Collection<D>
  readonly toDocument: (thing: T) => D
  /** What stands in a unit of the demonstration goes with it. */
  readonly isDemonstration: (unitId: string) => boolean
  readonly dryRun: boolean
}

/** What the file leaves unsaid stays as it was; what the demonstration brought under the same id is something else. */
const merged = <D extends ThingDocument>(before: D | undefined, now: D, isDemonstration: boolean): D => {
  const { demonstration: pretended, ...kept } = before ?? { demonstration: undefined }
  const taken = pretended === true && !isDemonstration ? {} : kept
  return { ...taken, ...now, ...(isDemonstration ? { demonstration: true } : {}) } as D
}

const writeBatch = async <T extends Thing, D extends ThingDocument>(
  { collection, toDocument, isDemonstration, dryRun }: Shelf<T, D>,
  batch: readonly T[],
  changes: Changes,
): Promise<void> => {
  const ids = batch.map(({ id }) => id)
  const found = (await collection.find({ _id: { $in: ids } } as object).toArray()) as unknown as D[]
  const known = new Map(found.map((document) => [document._id, document]))
  const operations = []
  for (const thing of batch) {
    const before = known.get(thing.id)
    const next = merged(before, toDocument(thing), isDemonstration(thing.unitId))
    const isSame = before !== undefined && isDeepStrictEqual({ ...before }, { ...next })
    const isOther = before?.demonstration === true && next.demonstration !== true
    changes[isSame ? 'unchanged' : before && !isOther ? 'updated' : 'created'] += 1
    if (isSame) continue
    const { _id, ...fields } = next
    operations.push({ replaceOne: { filter: { _id }, replacement: fields, upsert: true } })
  }
  if (!dryRun && operations.length > 0) await collection.bulkWrite(operations as never, { ordered: false })
}

/** Writes, or only counts, what a file says units have, a batch at a time. Safe to run twice. */
export const writeThings = async <T extends Thing, D extends ThingDocument>(
  shelf: Shelf<T, D>,
  things: AsyncIterable<T>,
): Promise<Changes> => {
  const changes = noChanges()
  let batch: T[] = []
  for await (const thing of things) {
    batch.push(thing)
    if (batch.length < BATCH) continue
    await writeBatch(shelf, batch, changes)
    batch = []
  }
  if (batch.length > 0) await writeBatch(shelf, batch, changes)
  return changes
}
