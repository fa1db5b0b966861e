import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import path from 'node:path'
import { loadTexts, type Texts } from '../../shared/i18n/index.ts'
import { AppError, createLogger, type Logger, ShiftedClock, systemClock } from '../../shared/index.ts'
import { migrate } from '../../shared/mongo/index.ts'
import { createTickets } from '../../tickets/index.ts'
import { compose, migrations, namedLeases, type Parts, type Sanad } from '../compose/index.ts'
import { makeDataFolder } from '../data-folder.ts'
import { DemoClock } from '../demo/clock.ts'
import { loadDemoHistory } from '../demo/history.ts'
import { beginDemonstration, decideMode, recordedMode } from '../demo/mode.ts'
import { freePort } from '../mongod/index.ts'
import { forgetInstance, recordInstance } from '../running-instance.ts'
import { type Context, endRequested, LOCALES_DIR } from '../terminal/index.ts'
import { warnOfOverdue, watchCommands } from './database-watch.ts'
import { watchFigures } from './http/figures.ts'
import { createMetrics } from './http/metrics.ts'
import { createWebServer, listen, requireDoor } from './http/web-server.ts'
import { openServiceDatabase, type ServiceDatabase } from './prepare/database.ts'
import { loadModel } from './prepare/model.ts'
import { buildPage } from './prepare/page.ts'
import { versionOf } from './prepare/version.ts'
import { runRetention } from './retention.ts'
import { type ScreenFacts, showScreen } from './screen.ts'
import { runTimers } from './timers.ts'

type Demonstration = {
  readonly on: boolean
  readonly clock: ShiftedClock
  readonly shift: DemoClock | undefined
}

const prepareDemonstration = async (
  { settings, logger }: Context,
  { connection, embedded }: ServiceDatabase,
): Promise<Demonstration> => {
  const db = connection.getClient().db()
  const clock = new ShiftedClock(systemClock)
  const on = decideMode({ wanted: settings.demo, embedded }, await recordedMode(db))
  if (!on) return { on, clock, shift: undefined }
  const shift = new DemoClock(db, clock, logger)
  await shift.refresh()
  await beginDemonstration(connection, db, clock.now())
  return { on, clock, shift }
}

/** Lists and figures of the demonstration have something to show from the first minute. */
const prepareHistory = (
  { ticketStore, directory, calendars }: Sanad,
  { clock, logger }: Parts,
): Promise<void> =>
  loadDemoHistory(
    {
      store: ticketStore,
      ticketsAt: (at) => createTickets({ store: ticketStore, directory, calendars, clock: at, logger }),
    },
    clock.now(),
  )

/** What this node does, by its roles; each loop ends when the signal is aborted. */
const startLoops = (sanad: Sanad, parts: Parts, signal: AbortSignal): Promise<void>[] => {
  const { settings, logger, connection, clock, owner } = parts
  const does = (role: (typeof settings.roles)[number]) => settings.roles.includes(role)
  const loops: Promise<void>[] = []
  if (does('worker')) {
    const retention = {
      db: connection.getClient().db(),
      ticketStore: sanad.ticketStore,
      leases: namedLeases(connection, owner),
      clock,
      logger,
      retentionDays: settings.retentionDays,
    }
    loops.push(runTimers(sanad.tickets, logger, signal), runRetention(retention, signal))
  }
  const hostsNumber = does('whatsapp-web') && sanad.whatsappWeb !== undefined
  // the number's deliveries can be sent from where it is hosted only
  if (does('worker') || hostsNumber) loops.push(sanad.notifications.start(signal))
  if (does('bots')) loops.push(sanad.pipeline.start(signal))
  // files are fetched wherever a channel is heard
  if (does('bots') || does('whatsapp-web')) loops.push(sanad.fetching.start(signal))
  // every node follows whose number it is; only one with the role hosts it
  if (sanad.whatsappWeb) loops.push(sanad.whatsappWeb.start(signal))
  const others = sanad.channels.filter((channel) => channel !== sanad.whatsappWeb)
  if (does('bots')) loops.push(...others.map((channel) => channel.start(signal)))
  return loops
}

const ownerName = (): string => `${hostname()}:${process.pid}:${randomBytes(3).toString('hex')}`

const assemble = async (context: Context, database: ServiceDatabase, texts: Texts, port: number) => {
  const { settings, logger, say } = context
  const { connection } = database
  const owner = ownerName()
  await migrate(connection.getClient().db(), migrations, namedLeases(connection, owner))
  const demonstration = await prepareDemonstration(context, database)
  const metrics = createMetrics()
  const commands = watchCommands(metrics, connection)
  const parts: Parts = {
    settings,
    connection,
    texts,
    logger,
    owner,
    clock: demonstration.clock,
    demonstration: demonstration.on,
    understander: await loadModel(context),
    publicUrl: settings.publicUrl ?? `http://${settings.host}:${port}`,
    count: metrics.count,
    show: (line) => say(process.stderr.isTTY ? line : (line.split('\n')[0] ?? line)),
  }
  const sanad = compose(parts)
  if (demonstration.on) await prepareHistory(sanad, parts)
  watchFigures(metrics, sanad)
  return { parts, sanad, metrics, commands, demonstration }
}

type Assembled = Awaited<ReturnType<typeof assemble>>

const openDoors = async (
  context: Context,
  { parts, sanad, metrics, demonstration }: Assembled,
  port: number,
) => {
  const ping = async (): Promise<void> => {
    await parts.connection.getClient().db().command({ ping: 1 })
  }
  const server = await createWebServer({
    parts,
    sanad,
    metrics: metrics.registry,
    health: [{ name: 'database', check: ping }],
    demoClock: demonstration.shift,
    pageDir: await buildPage(context),
    version: versionOf(),
  })
  await listen(server, parts.settings.host, port)
  return server
}

const untilAborted = (signal: AbortSignal): Promise<'asked'> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve('asked')
    signal.addEventListener('abort', () => resolve('asked'), { once: true })
  })

const failLoudly = (loops: readonly Promise<void>[], logger: Logger): Promise<'failed'> =>
  new Promise((resolve) => {
    for (const loop of loops) {
      loop.catch((err) => {
        logger.error({ err }, 'a part of the service ended unexpectedly')
        resolve('failed')
      })
    }
  })

const logOf = ({ dataDir }: Context['settings']): string => path.join(dataDir, 'mongod', 'mongod.log')

/** Runs the service until it is asked to end; `onReady` is told what there is to see. */
const run = async (context: Context, onReady: (facts: ScreenFacts) => void): Promise<void> => {
  const { settings, logger } = context
  // also where the database is somebody's own: this node says there where it answers
  await makeDataFolder(settings.dataDir)
  if (settings.roles.includes('http')) await requireDoor(settings.host, settings.port)
  const ending = endRequested()
  const stopping = new AbortController()
  const database = await openServiceDatabase(context, ending.signal)
  let failure: AppError | undefined
  try {
    const port = settings.port === 0 ? await freePort() : settings.port
    const assembled = await assemble(context, database, loadTexts(LOCALES_DIR), port)
    const { parts, sanad, commands, demonstration } = assembled
    const loops = startLoops(sanad, parts, stopping.signal)
    loops.push(warnOfOverdue(commands, logger, stopping.signal))
    if (demonstration.shift) loops.push(demonstration.shift.follow(stopping.signal))
    const server = settings.roles.includes('http') ? await openDoors(context, assembled, port) : undefined
    // the terminal's client stands on this machine: it needs no proxy
    await recordInstance(settings.dataDir, `http://${settings.host}:${port}`)
    onReady({
      url: parts.publicUrl,
      telegram: settings.telegram?.mode ?? 'off',
      whatsappNumbers: settings.whatsappCloud?.phoneNumberIds.length ?? 0,
      whatsappWeb: settings.whatsappWeb !== undefined,
      embedded: database.embedded,
      dataDir: settings.dataDir,
      demonstration: demonstration.on,
    })
    const why = await Promise.race([untilAborted(ending.signal), database.gone, failLoudly(loops, logger)])
    if (why === 'died_too_often')
      failure = new AppError('unavailable', 'setup.mongod_gone', { log: logOf(settings) })
    if (why === 'failed') failure = new AppError('unavailable', 'setup.service_ended')
    stopping.abort()
    await server?.close()
    await Promise.allSettled(loops)
  } finally {
    stopping.abort()
    await forgetInstance(settings.dataDir)
    await database.close()
    ending.forget()
  }
  if (failure) throw failure
}

/** One node of the service, with its logs. */
export const runServe = (context: Context): Promise<void> =>
  run(context, ({ url }) => context.logger.info({ url }, 'ready'))

/** The service as `npm start` shows it: one short screen, and only what goes wrong besides. */
export const runStart = (context: Context): Promise<void> => {
  const logger = context.env.LOG_LEVEL ? context.logger : createLogger('warn')
  return run({ ...context, logger }, (facts) => showScreen(context, facts))
}
