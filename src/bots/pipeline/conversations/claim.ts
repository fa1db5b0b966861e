import type { ClientSession, Collection, MongoClient } from 'mongodb'
import { newToken } from '../../../shared/index.ts'
import { type Seen, seenBy, WHOLE_ANSWER } from '../../../shared/mongo/index.ts'
import type { ClaimedConversation, ConversationDocument } from './document.ts'

const DUPLICATE_KEY = 11_000
/** The end of a lease that was given back. */
export const GIVEN_BACK = new Date(0)

type Collected = Collection<ConversationDocument>
type Claiming = { readonly owner: string; readonly until: Date }
type Store = { readonly client: MongoClient; readonly collection: Collected }

const claimable = (keys: readonly string[], owner: string) => {
  const now = new Date()
  return {
    _id: { $in: [...keys] },
    $and: [
      { $or: [{ until: { $lte: now } }, { owner }] },
      { $or: [{ notBefore: { $exists: false } }, { notBefore: { $lte: now } }] },
    ],
  }
}

const toClaimed = (
  { _id: key, token, failures = 0, heldUntil, state, eTag }: ConversationDocument,
  seen: Seen,
): ClaimedConversation => {
  const interrupted =
    failures > 0 || (heldUntil !== undefined && heldUntil.getTime() !== GIVEN_BACK.getTime())
  return { key, seen, token, failures, interrupted, state, eTag }
}

/** Those of which this is the first claim ever; what is there already is somebody else's, or put off. */
const insertNew = async (
  { collection, session }: { collection: Collected; session: ClientSession },
  keys: readonly string[],
  { owner, until }: Claiming,
): Promise<ConversationDocument[]> => {
  const documents = keys.map((_id) => ({ _id, owner, until, token: 1 }))
  try {
    await collection.insertMany(documents, { ordered: false, session })
    return documents
  } catch (error) {
    const failed = [(error as { writeErrors?: { code: number; index: number }[] }).writeErrors ?? []].flat()
    if (failed.length === 0 || failed.some(({ code }) => code !== DUPLICATE_KEY)) throw error
    return documents.filter((_, at) => failed.every(({ index }) => index !== at))
  }
}

/**
 * Takes all of these conversations that may be taken, each under its own token. What was taken is recognised by
 * the name of this claim, which no other has.
 */
export const claimTogether = async (
  { client, collection }: Store,
  keys: readonly string[],
  claiming: Claiming,
): Promise<(ClaimedConversation | undefined)[]> =>
  client.withSession(async (session) => {
    const claim = newToken()
    await collection.updateMany(
      claimable(keys, claiming.owner),
      [
        {
          $set: { ...claiming, claim, heldUntil: '$until', token: { $add: [{ $ifNull: ['$token', 0] }, 1] } },
        },
      ],
      { session },
    )
    const taken = await collection
      .find({ _id: { $in: [...keys] }, claim }, { ...WHOLE_ANSWER, session })
      .toArray()
    const found = new Map(taken.map((document) => [document._id, document]))
    const missing = keys.filter((key) => !found.has(key))
    const inserted = missing.length > 0 ? await insertNew({ collection, session }, missing, claiming) : []
    for (const document of inserted) found.set(document._id, document)
    const seen = seenBy(session)
    return keys.map((key) => {
      const document = found.get(key)
      return document && toClaimed(document, seen)
    })
  })
