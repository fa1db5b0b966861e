import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { AppError, pause } from '../../shared/index.ts'
import { makeDataFolder } from '../data-folder.ts'
import { claimRecord, readRecord, removeRecord, type ServerRecord } from './pid-file.ts'
import { isRunning, ourselves, type ProcessIdentity } from './process-identity.ts'
import { awaitPrimary, dbPathAt, serverUri } from './replica-set.ts'
import { freePort } from './server-process.ts'
import { type EmbeddedOptions, Supervisor } from './supervisor.ts'

const ADOPT_MS = 30_000

export type EmbeddedServer = {
  readonly uri: string
  readonly pid: () => number
  /** Ends the server cleanly, by force after ten seconds. */
  readonly stop: () => Promise<void>
  /** Resolves with `stopped`, or with why the server is gone for good. */
  readonly gone: Promise<'stopped' | 'died_too_often'>
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
 * runs one folder: throws `setup.data_folder_in_use` while another does,
 * `setting.data_folder.*` where nothing can be kept.
 */
export const runEmbedded = async (options: EmbeddedOptions): Promise<EmbeddedServer> => {
  const folder = folderOf(options.dataDir)
  await makeDataFolder(path.join(folder, 'db'))
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
