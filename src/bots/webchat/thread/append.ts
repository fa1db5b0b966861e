import type { Collection } from 'mongodb'
import { AppError, pause } from '../../../shared/index.ts'
import { retryTransient } from '../../../shared/mongo/index.ts'
import type { WebchatDocument } from './documents.ts'

export type NewWebchatMessage = Omit<WebchatDocument, 'seq'>
export type Appended = { readonly message: WebchatDocument; readonly isNew: boolean }

const DUPLICATE_KEY = 11_000
const MOST_TRIES = 300

/**
 * Puts a message at the end of its person's chat. The number is taken by writing it: a unique index lets one
 * writer have `last + 1`, and nobody can have the next one before that is in the oplog. Majority reads see a
 * prefix of the oplog, so no reader meets `n + 1` before `n`.
 */
export const appendMessage = async (
  messages: Collection<WebchatDocument>,
  message: NewWebchatMessage,
): Promise<Appended> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const known = await retryTransient(() => messages.findOne({ _id: message._id }, LOCAL))
    if (known) return { message: known, isNew: false }
    const numbered = { ...message, seq: (await lastSeq(messages, message.personId)) + 1 }
    if (await insert(messages, numbered)) return { message: numbered, isNew: true }
    // somebody was faster; a little chance keeps many writers from meeting again and again
    if (tries > 2) await pause(Math.random() * 10)
  }
  throw new AppError('unavailable', 'webchat.busy')
}

/** The newest state of the primary: a majority read could lag behind and only cost another try. */
const LOCAL = { readConcern: { level: 'local' } } as const

const lastSeq = async (messages: Collection<WebchatDocument>, personId: string): Promise<number> => {
  const options = { ...LOCAL, sort: { seq: -1 }, projection: { seq: 1 } } as const
  const last = await retryTransient(() => messages.findOne({ personId }, options))
  return last?.seq ?? 0
}

/** False when the number or the id was taken meanwhile; a repeated write of our own is found by its id. */
const insert = async (messages: Collection<WebchatDocument>, message: WebchatDocument): Promise<boolean> => {
  try {
    await retryTransient(() => messages.insertOne(message))
    return true
  } catch (error) {
    if ((error as { code?: number }).code === DUPLICATE_KEY) return false
    throw error
  }
}
