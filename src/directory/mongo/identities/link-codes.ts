import { randomInt, type ScryptOptions, scrypt } from 'node:crypto'
import type { Connection } from 'mongoose'
import { AppError, newId } from '../../../shared/index.ts'
import type { Channel } from '../../domain/identity.ts'
import type { LinkCodes } from '../../ports.ts'

type CodeDocument = {
  _id: string
  hash: string
  personId: string
  issuedAt: Date
  expiresAt: Date
  /** Who asked for it by message; an operator's codes have none. */
  askedBy?: string
  usedAt?: Date
  /** The chat that may redeem it again; of a browser only that it was used. */
  usedBy?: string
}
type TriesDocument = { _id: string; tries: number; expiresAt: Date }
type Asker = { readonly channel: Channel; readonly account: string; readonly address: string }

const TEN_MINUTES_MS = 600_000
const HOUR_MS = 3_600_000
const MAX_WRONG_TRIES = 5
const MOST_ASKED_AN_HOUR = 5
const MOST_USABLE = 3
const CODE_LENGTH = 8
/** Crockford's base 32: no I, L, O or U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LETTERS_READ_AS: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' }

/**
 * Slow on purpose (some 10 ms): forty bits under a plain hash could be searched within the ten minutes by
 * somebody who reads the database. The salt is fixed because the code is looked up by its hash.
 */
const HASH_COST: ScryptOptions = { N: 4096, r: 8, p: 1 }
const HASH_SALT = 'sanad/link-code/1'

const hashOf = (code: string): Promise<string> =>
  new Promise((resolve, reject) => {
    scrypt(code, HASH_SALT, 32, HASH_COST, (error, key) =>
      error ? reject(error) : resolve(key.toString('base64')),
    )
  })

/**
 * A code has a digit and never the same letter twice in a row: that is how a typed message is told to be a code,
 * and folding what people type takes repeated letters away.
 */
const isReadable = (code: string): boolean => /\d/.test(code) && !/(.)\1/.test(code)

const randomCode = (): string => {
  for (;;) {
    const code = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
    if (isReadable(code)) return code
  }
}

const asIssued = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[ILO]/g, (letter) => LETTERS_READ_AS[letter] ?? letter)

const later = (at: Date): Date => new Date(at.getTime() + TEN_MINUTES_MS)

/**
 * A chat that redeems its own code again is answered the same: its turn may be played twice. A browser is not:
 * its address may be that of a whole school. Nor does a browser take a code that somebody vouched with: it has no
 * identity that would keep by whom.
 */
const usableBy = (key: string, { channel }: Asker): object =>
  channel === 'webchat'
    ? {
        usedAt: { $exists: false },
        $expr: { $eq: [{ $ifNull: ['$askedBy', '$personId'] }, '$personId'] },
      }
    : { $or: [{ usedAt: { $exists: false } }, { usedBy: key }] }

/** The one-time codes in MongoDB. */
export const createMongoLinkCodes = (connection: Connection): LinkCodes => {
  const db = connection.getClient().db(connection.name)
  const codes = db.collection<CodeDocument>('link_codes')
  const tries = db.collection<TriesDocument>('link_tries')

  /** Counted before the code is looked at, so that guesses in parallel count as well. */
  const countTry = async (key: string, at: Date): Promise<number> => {
    const running = { $gt: ['$expiresAt', at] }
    const counted = await tries.findOneAndUpdate(
      { _id: key },
      [
        {
          $set: {
            tries: { $cond: [running, { $add: ['$tries', 1] }, 1] },
            expiresAt: { $cond: [running, '$expiresAt', later(at)] },
          },
        },
      ],
      { upsert: true, returnDocument: 'after' },
    )
    return counted?.tries ?? MAX_WRONG_TRIES + 1
  }

  /** Counted after it is kept, so that many at once are refused rather than let through. */
  const refuseTooMany = async (id: string, personId: string, askedBy: string, at: Date): Promise<void> => {
    const [asked, usable] = await Promise.all([
      codes.countDocuments({ askedBy, issuedAt: { $gt: new Date(at.getTime() - HOUR_MS) } }),
      codes.countDocuments({
        personId,
        askedBy: { $exists: true },
        usedAt: { $exists: false },
        expiresAt: { $gt: at },
      }),
    ])
    if (asked <= MOST_ASKED_AN_HOUR && usable <= MOST_USABLE) return
    await codes.deleteOne({ _id: id })
    throw new AppError('forbidden', 'link.too_many')
  }

  return {
    async issue(personId, at, asked) {
      const code = randomCode()
      const _id = asked?.commandId ?? newId(at)
      const kept = {
        hash: await hashOf(code),
        personId,
        issuedAt: at,
        expiresAt: later(at),
        ...(asked ? { askedBy: asked.by } : {}),
      }
      await codes.replaceOne({ _id }, kept, { upsert: true })
      if (asked) await refuseTooMany(_id, personId, asked.by, at)
      return code
    },
    async redeem(typed, from, at) {
      const key = JSON.stringify([from.channel, from.account, from.address])
      if ((await countTry(key, at)) > MAX_WRONG_TRIES) return undefined
      const found = await codes.findOneAndUpdate(
        { hash: await hashOf(asIssued(typed)), expiresAt: { $gt: at }, ...usableBy(key, from) },
        { $set: { usedAt: at, ...(from.channel === 'webchat' ? {} : { usedBy: key }) } },
      )
      if (!found) return undefined
      await tries.updateOne({ _id: key }, { $inc: { tries: -1 } })
      const { personId, askedBy } = found
      return { personId, ...(askedBy === undefined || askedBy === personId ? {} : { vouchedBy: askedBy }) }
    },
  }
}
