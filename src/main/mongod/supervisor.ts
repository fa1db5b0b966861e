import { type Logger, pause } from '../../shared/index.ts'
import { removeRecord, writeRecord } from './pid-file.ts'
import { isRunning, ourselves, type ProcessIdentity } from './process-identity.ts'
import { shutDown } from './replica-set.ts'
import { type ServerProcess, startServer, watchServer } from './server-process.ts'

const RESTARTS = 3
const RESTARTS_WITHIN_MS = 10 * 60_000
const STOP_MS = 10_000

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

/** Looks after one server on one folder and one port, from its birth or adoption to its end. */
export class Supervisor {
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
