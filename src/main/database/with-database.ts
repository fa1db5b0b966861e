import type { Connection } from 'mongoose'
import { AppError, pause } from '../../shared/index.ts'
import { connectMongo } from '../../shared/mongo/index.ts'
import { findMongod, findRunning, runEmbedded, standardSteps } from '../mongod/index.ts'
import { type Context, endRequested } from '../terminal/index.ts'

type Server = { readonly uri: string; readonly stop: () => Promise<void> }

/** `MONGODB_URI`, else the embedded server that runs on the data folder, else one for as long as the command takes. */
const openServer = async ({ settings, env, logger, say }: Context, signal: AbortSignal): Promise<Server> => {
  const running = settings.mongodbUri ?? (await findRunning(settings.dataDir))
  if (running) return { uri: running, stop: async () => {} }
  const findBinary = () => findMongod(standardSteps(env, say), say)
  return runEmbedded({ dataDir: settings.dataDir, findBinary, logger, signal })
}

const connect = async (uri: string, isOurs: boolean): Promise<Connection> => {
  try {
    return await connectMongo(uri, { poolSize: 10 })
  } catch (cause) {
    throw isOurs ? cause : new AppError('unavailable', 'setup.database_unreachable', {}, { cause })
  }
}

export type DatabaseWork<T> = (database: {
  readonly uri: string
  readonly connection: Connection
  /** Aborted when the command is asked to end. */
  readonly signal: AbortSignal
}) => Promise<T>

/** Runs a command's work on the installation's database and leaves everything as it was found. */
export const withDatabase = async <T>(context: Context, work: DatabaseWork<T>): Promise<T> => {
  const ending = endRequested()
  try {
    const server = await openServer(context, ending.signal)
    try {
      const connection = await connect(server.uri, context.settings.mongodbUri === undefined)
      try {
        return await untilAborted(work({ uri: server.uri, connection, signal: ending.signal }), ending.signal)
      } finally {
        await connection.close()
      }
    } finally {
      await server.stop()
    }
  } finally {
    ending.forget()
  }
}

const CLEAN_UP_MS = 5_000

/** Work that is interrupted has a moment to undo what it began. */
const untilAborted = async <T>(work: Promise<T>, signal: AbortSignal): Promise<T> => {
  const aborted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  const settled = work.then(
    () => {},
    () => {},
  )
  await Promise.race([settled, aborted])
  if (!signal.aborted) return work
  await Promise.race([settled, pause(CLEAN_UP_MS)])
  throw new AppError('unavailable', 'setup.interrupted')
}
