import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Db, GridFSBucket, type GridFSFile } from 'mongodb'
import { isAppError } from '../../../shared/index.ts'
import { packSteady, unpack } from './archive.ts'
import { fingerprintOf, listProfile } from './profile-files.ts'
import { seal, unseal } from './sealing.ts'

const BUCKET = 'whatsapp_web_sessions'
const NAME = 'session'
/** The newest, and the one before in case the newest is of no use. */
const KEPT = 2
const TRIES = 4

/** Copies of the linked session, sealed, newest first; what another node takes over with. */
export type SessionStore = {
  sessionExists(): Promise<boolean>
  /** False when nothing has changed since the last copy, or there is nothing yet. */
  save(profileDir: string): Promise<boolean>
  /** Replaces the profile by a copy; false when there is none so old, or it is damaged. */
  extract(profileDir: string, which: 'newest' | 'previous'): Promise<boolean>
  delete(): Promise<void>
}

export const createSessionStore = (db: Db, key: Buffer): SessionStore => {
  const bucket = new GridFSBucket(db, { bucketName: BUCKET, writeConcern: { w: 'majority' } })
  let saved: string | undefined

  const list = (): Promise<GridFSFile[]> =>
    bucket.find({ filename: NAME }).sort({ uploadDate: -1, _id: -1 }).toArray()

  const saveOnce = async (profileDir: string): Promise<boolean> => {
    const files = await listProfile(profileDir)
    const fingerprint = fingerprintOf(files)
    if (files.length === 0 || fingerprint === saved) return false
    const upload = bucket.openUploadStream(NAME)
    // an upload that breaks leaves no file, only pieces without one
    await pipeline(Readable.from(seal(key, packSteady(profileDir, files))), upload).catch(async (error) => {
      await upload.abort().catch(() => undefined)
      throw error
    })
    saved = fingerprint
    for (const { _id } of (await list()).slice(KEPT)) await bucket.delete(_id).catch(() => undefined)
    return true
  }

  return {
    sessionExists: async () => (await list()).length > 0,
    async save(profileDir) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await saveOnce(profileDir)
        } catch (error) {
          // the browser was writing: a moment later it is not
          if (tries >= TRIES || !isAppError(error, 'unavailable')) throw error
        }
      }
    },
    async extract(profileDir, which) {
      const file = (await list())[which === 'newest' ? 0 : 1]
      if (!file) return false
      try {
        await unpack(profileDir, unseal(key, bucket.openDownloadStream(file._id)))
        return true
      } catch (error) {
        if (isAppError(error, 'invalid')) return false
        throw error
      }
    },
    async delete() {
      saved = undefined
      for (const { _id } of await list()) await bucket.delete(_id).catch(() => undefined)
    },
  }
}
