import type { Db } from 'mongodb'
import { pause } from '../../../shared/index.ts'
import { fillNetwork, SCHOOL_NUMBERS, TEACHERS, teacherOf } from '../queries/network.ts'
import { FIRST_CHAT } from './load/turns.ts'
import type { BenchProvider } from './providers/index.ts'

/** A network of 12,000 schools, and so many of its teachers, one a school first, who have proved who they are. */
export const fillPeople = async (db: Db, provider: BenchProvider, people: number): Promise<void> => {
  await fillNetwork(db)
  const at = new Date(Date.now() - 86_400_000)
  const schools = SCHOOL_NUMBERS.length
  const identities = Array.from({ length: people }, (_, n) => ({
    channel: provider.channel,
    account: provider.account,
    address: String(FIRST_CHAT + n),
    personId: teacherOf(n % schools, Math.floor(n / schools) % TEACHERS),
    proof: 'operator',
    verifiedAt: at,
    lastSeenAt: at,
  }))
  await db.collection('identities').insertMany(identities)
}

/** Out of the indexes that hold nothing else: looking must not cost the more, the more has been done. */
const LEFT = [
  ['inbox', { pending: true }, 'pending'],
  ['deliveries', { open: true }, 'lane'],
  ['tickets', { 'unrelayed.0': { $exists: true } }, 'unrelayed'],
] as const

/** Nothing waits for its turn, nothing for being sent, and no ticket for telling of it. */
export const untilDrained = async (db: Db): Promise<void> => {
  for (;;) {
    const left = await Promise.all(
      LEFT.map(([name, filter, hint]) =>
        db.collection(name).findOne(filter, { projection: { _id: 1 }, hint }),
      ),
    )
    if (left.every((one) => one === null)) return
    await pause(20)
  }
}
