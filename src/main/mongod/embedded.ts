import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, realpath } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { AppError, type Logger, pause } from '../../shared/index.ts'
import { isAlive, type RunningServer, readPidFile, removePidFile, writePidFile } from './pid-file.ts'
import { awaitPrimary, dbPathAt, REPLICA_SET, serverUri, shutDown } from './replica-set.ts'

const RESTARTS = 3
const RESTARTS_WITHIN_MS = 10 * 60_000
const STOP_MS = 10_000

export type EmbeddedServer = {
  readonly uri: string
  readonly pid: () => number
  /** Ends the server cleanly, by force after ten seconds. */
  readonly stop: () => Promise<void>
  /** Resolves with the reason when the server is gone for good. */
  readonly gone: Promise<string>
}

export type EmbeddedOptions = {
  readonly dataDir: string
  readonly findBinary: () => Promise<string>
  readonly logger: Logger
  /** Small caches: for tests and demonstrations. */
  readonly small?: boolean
}

/** The server that already runs on this data folder, if one does. */
export const findRunning = async (dataDir: string): Promise<RunningServer | undefined> => {
  const folder = path.resolve(dataDir, 'mongod')
  const recorded = await readPidFile(folder)
  if (!recorded || !isAlive(recorded.pid)) return undefined
  const dbPath = await dbPathAt(recorded.port)
  return dbPath !== undefined && (await samePath(dbPath, path.join(folder, 'db'))) ? recorded : undefined
}

const samePath = async (a: string, b: string): Promise<boolean> => {
  const [left, right] = await Promise.all([a, b].map((file) => realpath(file).catch(() => file)))
  return left === right
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

const spawnServer = async (folder: string, port: number, options: EmbeddedOptions): Promise<ChildProcess> => {
  const args = [
    '--dbpath',
    path.join(folder, 'db'),
    '--port',
    String(port),
    '--bind_ip',
    '127.0.0.1',
    '--replSet',
    REPLICA_SET,
  ]
  args.push('--logpath', path.join(folder, 'mongod.log'), '--logappend')
  args.push(
    '--wiredTigerCacheSizeGB',
    options.small ? '0.25' : '0.5',
    '--oplogSize',
    options.small ? '128' : '512',
  )
  const binary = await options.findBinary()
  // a group of its own: Ctrl-C in the terminal must reach us first, so that we end it in order
  return spawn(binary, args, { stdio: 'ignore', detached: true })
}

const exited = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode)
    child.once('exit', (code) => resolve(code))
    child.once('error', () => resolve(null))
  })

/** Exit codes of mongod: 100 with a locked data folder, 48 when the port is in use. */
const startFailure = (code: number | null, folder: string): AppError =>
  code === 100
    ? new AppError('unavailable', 'setup.data_folder_in_use', { folder })
    : new AppError('unavailable', 'setup.mongod_failed', {
        code: code ?? 'signal',
        log: path.join(folder, 'mongod.log'),
      })

const startOnce = async (folder: string, port: number, options: EmbeddedOptions): Promise<ChildProcess> => {
  const child = await spawnServer(folder, port, options)
  const early = exited(child).then((code) => {
    throw startFailure(code, folder)
  })
  await Promise.race([awaitPrimary(port), early])
  early.catch(() => {})
  if (child.pid !== undefined) await writePidFile(folder, { pid: child.pid, port })
  return child
}

const awaitDeath = async (pid: number, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted && isAlive(pid)) await pause(250, signal)
}

/**
 * Starts the embedded server on `dataDir`, or adopts the one that an earlier process left running there.
 * A server that dies is started again on the same port, at most three times in ten minutes.
 */
export const runEmbedded = async (options: EmbeddedOptions): Promise<EmbeddedServer> => {
  const folder = path.resolve(options.dataDir, 'mongod')
  await mkdir(path.join(folder, 'db'), { recursive: true })
  const adopted = await findRunning(options.dataDir)
  const port = adopted?.port ?? (await freePort())
  if (adopted) await awaitPrimary(port)
  let pid = adopted?.pid ?? (await startOnce(folder, port, options)).pid ?? 0
  const ending = new AbortController()

  const watch = async (): Promise<string> => {
    const deaths: number[] = []
    for (;;) {
      await awaitDeath(pid, ending.signal)
      if (ending.signal.aborted) return 'stopped'
      deaths.push(Date.now())
      if (deaths.filter((at) => at > Date.now() - RESTARTS_WITHIN_MS).length > RESTARTS)
        return 'it died four times'
      options.logger.warn({ pid }, 'the embedded mongod died and is started again')
      try {
        pid = (await startOnce(folder, port, options)).pid ?? 0
      } catch (error) {
        options.logger.error({ err: error }, 'the embedded mongod could not be started again')
      }
    }
  }

  const stop = async (): Promise<void> => {
    ending.abort()
    await shutDown(port).catch(() => {})
    const giveUpAt = Date.now() + STOP_MS
    while (isAlive(pid) && Date.now() < giveUpAt) await pause(50)
    if (isAlive(pid)) process.kill(pid, 'SIGKILL')
    await removePidFile(folder)
  }

  return { uri: serverUri(port), pid: () => pid, stop, gone: watch() }
}
