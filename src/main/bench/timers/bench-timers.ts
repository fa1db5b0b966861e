import { newId } from '../../../shared/index.ts'
import { newReference, type Ticket } from '../../../tickets/index.ts'
import { type Context, showProgress } from '../../terminal/index.ts'
import { compared, type Figures, medianOf, printFigures } from '../figures.ts'
import { seededChance } from '../queries/chance.ts'
import { copyTicket } from '../queries/copy.ts'
import { type Desk, fillDesk } from '../queries/desk.ts'
import { pathOf } from '../queries/network.ts'
import { MODEL_SCHOOL, type Templates } from '../queries/templates.ts'
import { onTemporaryServer, type TemporaryServer } from '../temporary-server.ts'

const FEW = 1_000
const HOUR_MS = 3_600_000
/** As the worker claims them. */
const BATCH = { leaseMs: 1, limit: 64 } as const
const CLAIMS = 40

/** All of one school, nobody has taken them, and every deadline is past. */
function* overdue(templates: Templates, total: number, now: Date): Generator<Ticket> {
  const chance = seededChance(5)
  const taken = new Set<string>()
  for (let n = 0; taken.size < total; n += 1) {
    const reference = newReference(chance)
    if (taken.has(reference)) continue
    taken.add(reference)
    const openedAt = new Date(now.getTime() - 30 * 24 * HOUR_MS + n * 1_000)
    const parts = { reference, openedAt, text: 'x', originPath: pathOf(MODEL_SCHOOL), names: new Map() }
    yield copyTicket(templates.fresh, { ...parts, id: newId(openedAt) })
  }
}

/** Milliseconds for each ticket of a claimed batch. */
const claimCost = async ({ store }: Desk, now: Date): Promise<number> => {
  const times: number[] = []
  for (let n = 0; n < CLAIMS; n += 1) {
    const begun = performance.now()
    const claimed = await store.claimDue(now, BATCH)
    times.push((performance.now() - begun) / Math.max(1, claimed.length))
  }
  return medianOf(times)
}

const measure = async ({ connect, signal }: TemporaryServer, total: number): Promise<Figures> => {
  const now = new Date()
  const progress = showProgress('timers')
  const fill = async (name: string, size: number) =>
    fillDesk(await connect(name), {
      now,
      signal,
      make: (templates) => overdue(templates, size, now),
      onProgress: (done) => progress.update(done, size),
    })
  const few = await fill('few', FEW)
  const many = await fill('many', total)
  progress.end()
  const [costOfFew, costOfMany] = [await claimCost(few, now), await claimCost(many, now)]
  const begun = performance.now()
  // two workers, as two nodes would
  const done = await Promise.all([many.tickets.runDueTimers(signal), many.tickets.runDueTimers(signal)])
  const seconds = (performance.now() - begun) / 1_000
  return {
    claim: compared(costOfMany, costOfFew, 'ms a ticket, in batches of 64'),
    drained: { value: done[0] + done[1], unit: `timers of ${total}` },
    drain_rate: { value: Math.round((done[0] + done[1]) / seconds), unit: 'timers a second, two workers' },
  }
}

/** So many timers due at once: what claiming costs beside a thousand, and how fast they are done. */
export const benchTimers = async (context: Context, total: number, flags: { json?: true }): Promise<void> => {
  const figures = await onTemporaryServer(context, (server) => measure(server, total))
  printFigures(context, 'timers', figures, flags)
}
