import type { Document } from 'mongodb'
import { newId } from '../../../shared/index.ts'
import { compared, type Figure, medianOf } from '../figures.ts'
import { oneOf, seededChance } from './chance.ts'
import type { Desk } from './desk.ts'
import { SCHOOL_NUMBERS, teacherOf } from './network.ts'
import { reportText } from './words.ts'

const OPENINGS_A_ROUND = 200

/** Milliseconds from the beginning of one to the beginning of the next. */
const timeRound = async (work: () => Promise<unknown>, inFlight: number): Promise<number> => {
  const begun = performance.now()
  const each = Math.ceil(OPENINGS_A_ROUND / inFlight)
  const lane = async () => {
    for (let n = 0; n < each; n += 1) await work()
  }
  await Promise.all(Array.from({ length: inFlight }, lane))
  return (performance.now() - begun) / (inFlight * each)
}

export type OpeningPlan = { readonly rounds: number; readonly inFlight: number }

/**
 * Opening through the use case beside a bare durable insert of the very document that an opening writes, into a
 * collection that has nothing but `_id`: round by round, with as many in flight.
 */
export const measureOpening = async (desk: Desk, { rounds, inFlight }: OpeningPlan): Promise<Figure> => {
  const chance = seededChance(11)
  const db = desk.connection.getClient().db(desk.connection.name)
  const bare = db.collection<Document & { _id: string }>('bare')
  const durable = { writeConcern: { w: 'majority', journal: true } } as const
  let n = 0
  const open = () => {
    n += 1
    const report = {
      text: reportText(n, chance),
      category: 'printer',
      room: 'salle 4',
      attachments: [],
    } as const
    const as = teacherOf(oneOf(SCHOOL_NUMBERS, chance), 0)
    return desk.tickets.open({ as, commandId: `bench:${inFlight}:${n}`, report })
  }
  const { id } = await open()
  const model = await db.collection<{ _id: string }>('tickets').findOne({ _id: id })
  const insert = () => bare.insertOne({ ...model, _id: newId() }, durable)
  const times = { open: [] as number[], insert: [] as number[] }
  const sides = [
    [times.open, open],
    [times.insert, insert],
  ] as const
  for (let round = 0; round < rounds; round += 1) {
    // whatever the one leaves behind (a flush, a checkpoint) slows the other as often
    for (const [taken, work] of round % 2 === 0 ? sides : sides.toReversed())
      taken.push(await timeRound(work, inFlight))
  }
  // the first of each warms up
  return compared(
    medianOf(times.open.slice(1)),
    medianOf(times.insert.slice(1)),
    `ms each, ${inFlight} in flight`,
  )
}
