import type { Connection } from 'mongoose'
import { createMongoDirectory, demoPeople, loadDemoDirectory } from '../../directory/index.ts'
import { silentLogger } from '../../shared/index.ts'
import { migrate } from '../../shared/mongo/index.ts'
import {
  beginningOfDay,
  createMongoHistories,
  createMongoPolicyStore,
  createMongoTicketStore,
  createPolicies,
  createTickets,
  defaultCalendars,
  dryRun,
  type Ticket,
  writeDay,
} from '../../tickets/index.ts'
import { seededChance } from '../bench/queries/chance.ts'
import { onTemporaryServer } from '../bench/temporary-server.ts'
import { migrations, namedLeases } from '../compose/index.ts'
import { type Context, showProgress } from '../terminal/index.ts'
import { figuresOf, type Simulated, tableOf } from './figures.ts'
import type { Pace } from './paces.ts'
import { play } from './play.ts'

const WEEK = 7

export type Simulation = {
  /** Days since 1970: the first, and the one after the last. */
  readonly from: number
  readonly to: number
  /** Reports a week, of the whole network. */
  readonly reports: number
  readonly pace: Pace
  readonly seed: number
}

const reportersAt = (now: Date) =>
  demoPeople(now).flatMap(({ id, memberships }) => {
    const post = memberships.find(({ role }) => role === 'staff')
    return post ? [{ personId: id, unitId: post.unitId }] : []
  })

type Watched = { readonly signal: AbortSignal; readonly onProgress: (share: number) => void }

const simulateOn = async (
  connection: Connection,
  { from, to, reports, pace, seed }: Simulation,
  { signal, onProgress }: Watched,
): Promise<Simulated> => {
  const [begins, ends] = [beginningOfDay(from), beginningOfDay(to)]
  await migrate(connection.getClient().db(connection.name), migrations, namedLeases(connection, 'simulate'))
  await loadDemoDirectory(connection, begins)
  const [store, directory] = [createMongoTicketStore(connection), createMongoDirectory(connection)]
  let now = begins
  const clock = { now: () => now }
  const calendars = defaultCalendars
  const tickets = createTickets({ store, directory, calendars, clock, logger: silentLogger })
  const setNow = (at: Date) => {
    now = at
  }
  const ids = await play(
    { tickets, store, calendars, setNow },
    {
      from: begins,
      to: ends,
      reports: Math.round((reports * (to - from)) / WEEK),
      pace,
      chance: seededChance(seed),
      reporters: reportersAt(begins),
      onProgress: (at) => onProgress((at.getTime() - begins.getTime()) / (ends.getTime() - begins.getTime())),
      signal,
    },
  )
  now = ends
  const policy = await createPolicies(createMongoPolicyStore(connection)).current()
  const regime = { policy, calendars }
  const histories = createMongoHistories(connection)
  const judged = await dryRun(
    { histories, directory, present: regime, proposed: regime, now: ends },
    { from, to },
  )
  const found = await Promise.all(ids.map((id) => store.find(id)))
  const played = found.filter((ticket): ticket is Ticket => ticket !== undefined)
  const told = await Promise.all(
    played.map(async (ticket) => ({ ticket, history: await tickets.explain(ticket.requesterId, ticket) })),
  )
  return figuresOf(told, judged.present.byTier)
}

/**
 * Plays days of the demonstration network on a database of its own, through the real ticket core: what so many
 * reports would mean for each tier, and where they would be stuck. How fast people work is assumed (`habits.ts`).
 */
export const simulate = async (
  context: Context,
  simulation: Simulation,
  { json }: { json?: true },
): Promise<void> => {
  const { from, to, reports, pace, seed } = simulation
  const simulated = await onTemporaryServer(context, async ({ connect, signal }) => {
    const progress = showProgress('simulate')
    const onProgress = (share: number) => progress.update(Math.round(share * 100), 100)
    try {
      return await simulateOn(await connect('simulate'), simulation, { signal, onProgress })
    } finally {
      progress.end()
    }
  })
  const days = { from: writeDay(from), to: writeDay(to) }
  if (json) {
    context.print(JSON.stringify({ ...days, reportsAWeek: reports, pace, seed, ...simulated }))
    return
  }
  context.print(
    `${days.from} to ${days.to} (not included), ${reports} reports a week, pace ${pace}, seed ${seed}`,
  )
  for (const line of tableOf(simulated)) context.print(line)
}
