import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { AppError, pause } from '../../shared/index.ts'
import { cacheGigabytes, memoryOfMachine } from './cache.ts'
import { identify, isRunning, type ProcessIdentity } from './process-identity.ts'
import { awaitPrimary, REPLICA_SET } from './replica-set.ts'

/** A mongod that runs: our own child, or one that an earlier process left behind. */
export type ServerProcess = {
  readonly identity: ProcessIdentity
  readonly gone: Promise<void>
}

export type ServerOptions = {
  readonly binary: string
  readonly folder: string
  readonly port: number
  /** Small caches: for tests and demonstrations. */
  readonly small?: boolean
  /** Ends the attempt, and the server with it. */
  readonly signal: AbortSignal
  /** Called as soon as the process exists, long before it answers. */
  readonly onBorn: (identity: ProcessIdentity) => void
}

const START_MS = 60_000

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

const argumentsOf = ({ folder, port, small }: ServerOptions): string[] => [
  ...['--dbpath', path.join(folder, 'db'), '--port', String(port), '--bind_ip', '127.0.0.1'],
  ...['--replSet', REPLICA_SET, '--logpath', path.join(folder, 'mongod.log'), '--logappend'],
  ...['--wiredTigerCacheSizeGB', String(small ? 0.25 : cacheGigabytes(memoryOfMachine()))],
  ...['--oplogSize', small ? '128' : '512'],
]

type Ending = { readonly code: number | null; readonly cause?: unknown }

const endingOf = (child: ChildProcess): Promise<Ending> =>
  new Promise((resolve) => {
    child.once('exit', (code) => resolve({ code }))
    child.once('error', (cause) => resolve({ code: null, cause }))
  })

/** Exit code 100 of mongod: the data folder is locked by another server. */
const startFailure = ({ code, cause }: Ending, folder: string): AppError =>
  code === 100
    ? new AppError('conflict', 'setup.data_folder_locked', { folder })
    : new AppError(
        'unavailable',
        'setup.mongod_failed',
        { code: code ?? 'signal', log: path.join(folder, 'mongod.log') },
        { cause },
      )

/** Starts a mongod and waits until it takes writes. */
export const startServer = async (options: ServerOptions): Promise<ServerProcess> => {
  // a group of its own: Ctrl-C in the terminal must reach us first, so that we end it in order
  const child = spawn(options.binary, argumentsOf(options), { stdio: 'ignore', detached: true })
  const ending = endingOf(child)
  const identity = child.pid === undefined ? undefined : identify(child.pid)
  if (identity) options.onBorn(identity)
  const over = new AbortController()
  const until = AbortSignal.any([options.signal, over.signal, AbortSignal.timeout(START_MS)])
  const ended = ending.then((how): never => {
    over.abort()
    throw startFailure(how, options.folder)
  })
  try {
    await Promise.race([ended, awaitPrimary(options.port, until)])
  } catch (error) {
    child.kill('SIGKILL')
    await ending
    throw error
  }
  if (!identity) throw startFailure({ code: null }, options.folder)
  return { identity, gone: ending.then(() => undefined) }
}

/** A server that is not our child tells nobody that it ends: it is looked after. */
export const watchServer = (identity: ProcessIdentity, signal: AbortSignal): ServerProcess => {
  const look = async (): Promise<void> => {
    while (!signal.aborted && isRunning(identity)) await pause(250, signal)
  }
  return { identity, gone: look() }
}
