import type { Db } from 'mongodb'
import { PROVED_BY_PHONE } from '../../domain/identity.ts'
import { mergePerson, type PersonStatement } from '../../domain/merge-person.ts'
import type { Person } from '../../domain/person.ts'
import { fromPerson, type PersonDocument, toStatedPerson } from '../../mongo/documents.ts'
import { type Changes, noChanges } from './write-units.ts'

const BATCH = 1_000

const upsert = (person: Person, tookOver: boolean) => {
  // an operator may block somebody meanwhile: what the file does not speak of is left alone
  const { _id, blockedAt: _, demonstration: __, ...fields } = fromPerson(person)
  const phone = person.phone === undefined ? { phone: true } : {}
  const left = tookOver ? { demonstration: true, blockedAt: true, preferences: true, ...phone } : {}
  return {
    updateOne: {
      filter: { _id },
      update: { $set: fields, ...(tookOver ? { $unset: left } : {}) } as object,
      upsert: true,
    },
  }
}

/**
 * A number proves who somebody is as long as it is theirs: chats that it had linked are linked no longer once the
 * directory gives another number to the person, or the number to another person. Who has proved otherwise stays.
 */
const unlinkChangedHands = async (
  db: Db,
  changed: readonly { readonly before: Person | undefined; readonly person: Person }[],
): Promise<void> => {
  const identities = db.collection('identities')
  const operations = changed.flatMap(({ before, person }) => {
    const proof = { $in: [...PROVED_BY_PHONE] }
    const { id: personId, phone } = person
    if (before?.phone === phone || phone === undefined) return []
    const lost = before?.phone ? [{ filter: { personId, phone: before.phone, proof } }] : []
    const taken = { filter: { phone, personId: { $ne: personId }, proof } }
    return [...lost, taken].map((deleteMany) => ({ deleteMany }))
  })
  if (operations.length > 0) await identities.bulkWrite(operations, { ordered: false })
}

const applyBatch = async (
  db: Db,
  batch: readonly PersonStatement[],
  changes: Changes,
  { now, dryRun }: { now: Date; dryRun: boolean },
): Promise<void> => {
  const people = db.collection<PersonDocument>('people')
  const found = await people.find({ _id: { $in: batch.map(({ id }) => id) } }).toArray()
  const known = new Map(found.map((document) => [document._id, document]))
  const operations = []
  const tookOver: string[] = []
  const changed = []
  for (const said of batch) {
    const document = known.get(said.id)
    // somebody of the demonstration with the same id is somebody else
    const pretended = document?.demonstration === true
    const before = document && !pretended ? toStatedPerson(document) : undefined
    const { person, change } = mergePerson(before, said, now)
    changes[change] += 1
    if (pretended) tookOver.push(said.id)
    if (change === 'unchanged') continue
    operations.push(upsert(person, pretended))
    changed.push({ before, person })
  }
  if (dryRun || operations.length === 0) return
  if (tookOver.length > 0) await db.collection('identities').deleteMany({ personId: { $in: tookOver } })
  // before the numbers change: an import that dies in between does it again
  await unlinkChangedHands(db, changed)
  await people.bulkWrite(operations, { ordered: false })
}

/** Writes, or only counts, what a file says about people, a batch at a time. Safe to run twice. */
export const writePeople = async (
  db: Db,
  statements: AsyncIterable<PersonStatement>,
  options: { readonly now: Date; readonly dryRun: boolean },
): Promise<Changes> => {
  const changes = noChanges()
  let batch: PersonStatement[] = []
  for await (const statement of statements) {
    batch.push(statement)
    if (batch.length < BATCH) continue
    await applyBatch(db, batch, changes, options)
    batch = []
  }
  if (batch.length > 0) await applyBatch(db, batch, changes, options)
  return changes
}
