import type { Db } from 'mongodb'
import { migrate } from '../../../shared/mongo/index.ts'
import { migrations, namedLeases } from '../../compose/index.ts'
import { type Context, showProgress } from '../../terminal/index.ts'
import { type Figures, medianOf, printFigures } from '../figures.ts'
import { onTemporaryServer, type TemporaryServer } from '../temporary-server.ts'
import { type Costs, costsOf, readCosts } from './costs.ts'
import { fillPeople, untilDrained } from './linked-people.ts'
import type { Report } from './load/orders.ts'
import type { TurnKind } from './mix.ts'
import { type LoadClient, type ServingNode, startEcho, startLoadClient, startNode } from './processes.ts'
import { type BenchProvider, PROVIDERS, providerOf } from './providers/index.ts'

const PEOPLE = 600
const ROUNDS = 3
const ECHOES_PER_TURN = 4
/**
 * Before anything is measured: what runs often is compiled for as long as that, a fifth of the node's time until then. A
 * server runs for days; the echo, too, answers so many times as much before it is measured.
 */
const WARM_UP = 3_000

export type TurnOptions = {
  /** Of a whole measurement. */
  readonly turns: number
  /** Webhooks, and turns, at once; of the echo as well. */
  readonly concurrency: number
  /** Nothing but messages of this kind, once everybody has reported a fault; the mix when absent. */
  readonly only?: TurnKind | undefined
  /** Of this provider alone, by its key; of each when absent. */
  readonly provider?: string | undefined
}

type Stage = {
  readonly db: Db
  readonly provider: BenchProvider
  readonly client: LoadClient
  readonly node: ServingNode
  readonly options: TurnOptions
}

type Phase = Report & {
  /** Until nothing was left to be done. */
  readonly drainedSeconds: number
  /** Of one turn. */
  readonly costs: Costs
}

type Section = {
  readonly from: number
  readonly count: number
  readonly hello?: boolean
  readonly only?: TurnKind | undefined
}

const turns = async (
  { db, provider, client, node, options }: Stage,
  { hello = false, ...section }: Section,
): Promise<Phase> => {
  const { concurrency } = options
  const before = await readCosts(db, node)
  const begun = performance.now()
  const order = { kind: 'turns', provider: provider.key, url: node.url, ...section } as const
  const report = await client.run({ ...order, people: PEOPLE, concurrency, hello })
  await untilDrained(db)
  const drainedSeconds = (performance.now() - begun) / 1_000
  return { ...report, drainedSeconds, costs: costsOf(before, await readCosts(db, node), section.count) }
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

/** What every durable step costs at least on this machine at this hour. */
const writeMs = async (db: Db): Promise<number> => {
  const times: number[] = []
  for (let n = 0; n < 20; n += 1) {
    const begun = performance.now()
    await db.collection<{ _id: number }>('bench_writes').insertOne({ _id: n })
    times.push(performance.now() - begun)
  }
  return medianOf(times)
}

const shareOpened = async (db: Db, before: number, reports: number): Promise<number> =>
  ((await db.collection('tickets').countDocuments()) - before) / reports

const round = (value: number, digits = 4): number => Number(value.toPrecision(digits))

const costFigures = (phases: readonly Phase[], key: string): Figures => {
  const median = (name: keyof Costs) => round(medianOf(phases.map(({ costs }) => costs[name])))
  return {
    [`node.${key}`]: { value: median('nodeMs'), unit: 'ms of processor a turn, node' },
    [`database.${key}`]: { value: median('databaseMs'), unit: 'ms of processor a turn, mongod' },
    [`commands.${key}`]: { value: median('commands'), unit: 'commands to the database a turn' },
  }
}

/** Echo and product in turns; the medians of both. */
const compare = async (stage: Stage, echoUrl: string, onRound: (done: number) => void): Promise<Figures> => {
  const { provider, client, db, options } = stage
  const { concurrency } = options
  const { key } = provider
  const { only } = options
  const each = Math.ceil(options.turns / ROUNDS)
  await turns(stage, { from: 0, count: PEOPLE, hello: true })
  // of one kind alone: everybody has something to ask about
  await turns(stage, { from: PEOPLE, count: PEOPLE, ...(only ? { only: 'report' as const } : {}) })
  await turns(stage, { from: 2 * PEOPLE, count: WARM_UP, only })
  await client.run({ kind: 'echo', url: echoUrl, count: WARM_UP * ECHOES_PER_TURN, concurrency })
  const opened = await db.collection('tickets').countDocuments()
  const echoRates: number[] = []
  const phases: Phase[] = []
  for (let n = 0; n < ROUNDS; n += 1) {
    const echo = await client.run({ kind: 'echo', url: echoUrl, count: each * ECHOES_PER_TURN, concurrency })
    echoRates.push(echo.sent / echo.seconds)
    phases.push(await turns(stage, { from: 2 * PEOPLE + WARM_UP + n * each, count: each, only }))
    onRound(n + 1)
  }
  const rate = medianOf(phases.map(({ drainedSeconds }) => each / drainedSeconds))
  const echo = medianOf(echoRates)
  const latencies = phases.flatMap((phase) => phase.latencies).sort((a, b) => a - b)
  const reports = (ROUNDS * each) / (only ? 1 : 4)
  return {
    [`ratio.${key}`]: { value: round(rate / echo), unit: 'turns for each request of a bare fastify' },
    [`rate.${key}`]: {
      value: round(rate),
      unit: 'turns a second',
      baseline: round(echo),
      ratio: round(rate / echo),
    },
    [`p50.${key}`]: { value: round(at(latencies, 0.5)), unit: 'ms from webhook to reply' },
    [`p99.${key}`]: { value: round(at(latencies, 0.99)), unit: 'ms from webhook to reply' },
    ...costFigures(phases, key),
    [`write.${key}`]: { value: round(await writeMs(db)), unit: 'ms for one journaled majority write, alone' },
    [`opened.${key}`]: {
      value: round(await shareOpened(db, opened, reports)),
      unit: 'tickets for each report',
    },
  }
}

/** Resident memory at each tenth of a long run. */
const watchMemory = async (stage: Stage, onTenth: (done: number) => void): Promise<Figures> => {
  const { provider, node, options } = stage
  await turns(stage, { from: 0, count: PEOPLE, hello: true })
  const figures: [string, Figures[string]][] = []
  const tenth = Math.ceil(options.turns / 10)
  for (let n = 0; n < 10; n += 1) {
    const { costs } = await turns(stage, { from: PEOPLE + n * tenth, count: tenth })
    onTenth(n + 1)
    const done = `${(n + 1) * tenth}.${provider.key}`
    const value = round(await node.residentMegabytes())
    figures.push([`rss.${done}`, { value, unit: 'MB resident' }])
    figures.push([
      `node.${done}`,
      { value: round(costs.nodeMs), unit: 'ms of processor a turn since the tenth before' },
    ])
  }
  return Object.fromEntries(figures)
}

type Measure = (stage: Stage) => Promise<Figures>

const onNode = async (
  { connect, uriOf, folder }: TemporaryServer,
  { provider, options, measure }: { provider: BenchProvider; options: TurnOptions; measure: Measure },
): Promise<Figures> => {
  const name = `turn_${provider.key}`
  const connection = await connect(name)
  const db = connection.getClient().db(connection.name)
  await migrate(db, migrations, namedLeases(connection, 'bench'))
  await fillPeople(db, provider, PEOPLE)
  const client = startLoadClient()
  let node: ServingNode | undefined
  try {
    const apiRoot = `http://127.0.0.1:${await client.serve(provider.key)}`
    node = await startNode({
      ...provider.settings(apiRoot),
      MONGODB_URI: uriOf(name),
      SANAD_DEMO: '0',
      SANAD_ROLES: 'http,bots,worker',
      DATA_DIR: folder,
      // whom no chat is known of ends as unreachable, each with a warning
      LOG_LEVEL: 'error',
    })
    return await measure({ db, provider, client, node, options })
  } finally {
    await node?.stop()
    await client.stop()
  }
}

/** A turn from webhook to reply, beside a bare echo on the same machine; or what it does to memory. */
export const benchTurn = async (
  context: Context,
  options: TurnOptions & { readonly memory: boolean },
  flags: { json?: true },
): Promise<void> => {
  const echo = await startEcho()
  const progress = showProgress('turn')
  const providers = options.provider === undefined ? PROVIDERS : [providerOf(options.provider)]
  const steps = providers.length * (options.memory ? 10 : ROUNDS)
  let done = 0
  const onStep = () => {
    done += 1
    progress.update(done, steps)
  }
  const measure: Measure = (stage) =>
    options.memory ? watchMemory(stage, onStep) : compare(stage, echo.url, onStep)
  try {
    const all: Figures[] = []
    for (const provider of providers) {
      all.push(await onTemporaryServer(context, (server) => onNode(server, { provider, options, measure })))
    }
    progress.end()
    printFigures(context, 'turn', Object.assign({}, ...all) as Figures, flags)
  } finally {
    progress.end()
    await echo.stop()
  }
}
