import { mkdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import { AppError, type Logger, pause } from '../../shared/index.ts'
import { claimRecord, readRecord, removeRecord, type ServerRecord, writeRecord } from './pid-file.ts'
import { identify, isRunning, type ProcessIdentity } from './process-identity.ts'
import { awaitPrimary, dbPathAt, serverUri, shutDown } from './replica-set.ts'
import { freePort, type ServerProcess, startServer, watchServer } from './server-process.ts'

const RESTARTS = 3
const RESTARTS_WITHIN_MS = 10 * 60_000
const ADOPT_MS = 30_000
const STOP_MS = 10_000

export type EmbeddedServer = {
  readonly uri: string
  readonly pid: () => number
  /** Ends the server cleanly, by force after ten seconds. */
  readonly stop: () => Promise<void>
  /** Resolves with `stopped`, or with why the server is gone for good. */
  readonly gone: Promise<'stopped' | 'died_too_often'>
}

export type EmbeddedOptions = {
  readonly dataDir: string
  readonly findBinary: () => Promise<string>
  readonly logger: Logger
  /** Small caches: for tests and demonstrations. */
  readonly small?: boolean
  /** How many deaths within ten minutes are mended; three unless a test kills on purpose. */
  readonly restarts?: number
  /** Gives up a start that is under way; a server that runs is ended by `stop`. */
  readonly signal?: AbortSignal
}

const folderOf = (dataDir: string): string => path.resolve(dataDir, 'mongod')

const samePath = async (a: string, b: string): Promise<boolean> => {
  const [left, right] = await Promise.all([a, b].map((file) => realpath(file).catch(() => file)))
  return left === right
}

const answersFrom = async (record: ServerRecord | undefined, folder: string): Promise<boolean> => {
  if (!record?.server || record.port === undefined || !isRunning(record.server)) return false
  const dbPath = await dbPathAt(record.port)
  return dbPath !== undefined && samePath(dbPath, path.join(folder, 'db'))
}

/** The address of the server that already runs on this data folder, if one does. */
export const findRunning = async (dataDir: string): Promise<string | undefined> => {
  const folder = folderOf(dataDir)
  const record = await readRecord(folder)
  const answers = await answersFrom(record, folder)
  return answers && record?.port !== undefined ? serverUri(record.port) : undefined
}

const ourselves = (): ProcessIdentity => identify(process.pid) ?? { pid: process.pid, startedAt: 'unknown' }

/** The server that a killed process left on this folder; one that does not answer is ended. */
const adopt = async (
  left: ServerRecord | undefined,
  folder: string,
): Promise<ProcessIdentity | undefined> => {
  const giveUpAt = Date.now() + ADOPT_MS
  while (left?.server && isRunning(left.server)) {
    if (left.port !== undefined && (await answersFrom(left, folder))) {
      await awaitPrimary(left.port, AbortSignal.timeout(ADOPT_MS))
      return left.server
    }
    if (Date.now() > giveUpAt) process.kill(left.server.pid, 'SIGKILL')
    await pause(100)
  }
  return undefined
}

class Supervisor {
  readonly #options: EmbeddedOptions
  readonly #folder: string
  readonly #port: number
  readonly #ending = new AbortController()
  #server: ServerProcess | undefined
  #identity: ProcessIdentity | undefined

  constructor(options: EmbeddedOptions, folder: string, port: number) {
    this.#options = options
    this.#folder = folder
    this.#port = port
  }

  get pid(): number {
    return this.#identity?.pid ?? 0
  }

  adopted(identity: ProcessIdentity): void {
    this.#record(identity)
    this.#server = watchServer(identity, this.#ending.signal)
  }

  async start(): Promise<void> {
    const { signal } = this.#ending
    this.#server = await startServer({
      binary: await this.#options.findBinary(),
      folder: this.#folder,
      port: this.#port,
      ...(this.#options.small && { small: true }),
      signal: this.#options.signal ? AbortSignal.any([signal, this.#options.signal]) : signal,
      onBorn: (identity) => this.#record(identity),
    })
  }

  /** Starts a server that died again on the same port, where its clients look for it. */
  async watch(): Promise<'stopped' | 'died_too_often'> {
    const deaths: number[] = []
    for (;;) {
      await this.#server?.gone
      if (this.#ending.signal.aborted) return 'stopped'
      deaths.push(Date.now())
      await pause(100 * deaths.length, this.#ending.signal)
      const lately = deaths.filter((at) => at > Date.now() - RESTARTS_WITHIN_MS)
      if (lately.length > (this.#options.restarts ?? RESTARTS)) return 'died_too_often'
      this.#options.logger.warn({ pid: this.pid }, 'the embedded mongod died and is started again')
      try {
        await this.start()
      } catch (err) {
        if (!this.#ending.signal.aborted)
          this.#options.logger.error({ err }, 'the embedded mongod could not be started again')
      }
    }
  }

  async stop(watching: Promise<unknown>): Promise<void> {
    this.#ending.abort()
    const server = this.#server?.identity
    if (server && isRunning(server)) {
      await shutDown(this.#port).catch(() => {})
      const giveUpAt = Date.now() + STOP_MS
      while (isRunning(server) && Date.now() < giveUpAt) await pause(50)
      if (isRunning(server)) process.kill(server.pid, 'SIGKILL')
    }
    await watching
    await removeRecord(this.#folder)
  }

  /** For an end that leaves no time to wait: mongod ends cleanly by itself when asked so. */
  readonly abandon = (): void => {
    if (this.#identity && isRunning(this.#identity)) process.kill(this.#identity.pid, 'SIGTERM')
  }

  #record(server: ProcessIdentity): void {
    this.#identity = server
    writeRecord(this.#folder, { owner: ourselves(), port: this.#port, server })
  }
}

const begin = async (
  options: EmbeddedOptions,
  folder: string,
  left: ServerRecord | undefined,
): Promise<{ supervisor: Supervisor; port: number }> => {
  const adopted = await adopt(left, folder)
  const port = adopted && left?.port !== undefined ? left.port : await freePort()
  const supervisor = new Supervisor(options, folder, port)
  if (adopted) supervisor.adopted(adopted)
  else await supervisor.start()
  return { supervisor, port }
}

/** After a start that failed; a server that runs all the same stays on record, to be adopted later. */
const forget = async (folder: string): Promise<void> => {
  const record = await readRecord(folder)
  if (!record?.server || !isRunning(record.server)) await removeRecord(folder)
}

/**
 * Starts the embedded server on `dataDir`, or adopts the one that a killed process left running there.
 * A server that dies is started again on the same port, at most three times in ten minutes. One process
 * runs one folder: throws `setup.data_folder_in_use` while another does.
 */
export const runEmbedded = async (options: EmbeddedOptions): Promise<EmbeddedServer> => {
  const folder = folderOf(options.dataDir)
  await mkdir(path.join(folder, 'db'), { recursive: true })
  const left = await claimRecord(folder, ourselves())
  const { supervisor, port } = await begin(options, folder, left).catch(async (error) => {
    await forget(folder)
    if (!options.signal?.aborted) throw error
    throw new AppError('unavailable', 'setup.interrupted', {}, { cause: error })
  })
  process.once('exit', supervisor.abandon)
  const gone = supervisor.watch()
  const stop = async (): Promise<void> => {
    process.off('exit', supervisor.abandon)
    await supervisor.stop(gone)
  }
  return { uri: serverUri(port), pid: () => supervisor.pid, stop, gone }
}
