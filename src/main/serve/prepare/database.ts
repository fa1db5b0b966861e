import type { Connection } from 'mongoose'
import { AppError } from '../../../shared/index.ts'
import { connectMongo } from '../../../shared/mongo/index.ts'
import { type EmbeddedServer, findMongod, runEmbedded, standardSteps } from '../../mongod/index.ts'
import type { Context } from '../../terminal/index.ts'

export type ServiceDatabase = {
  readonly connection: Connection
  readonly embedded: boolean
  /** Resolves when the embedded server is gone for good; never with a server of somebody's own. */
  readonly gone: EmbeddedServer['gone']
  readonly close: () => Promise<void>
}

const POOL = 60

const openEmbedded = (
  { settings, env, logger, say }: Context,
  signal: AbortSignal,
): Promise<EmbeddedServer> => {
  const findBinary = () => findMongod(standardSteps(env, say), say)
  return runEmbedded({ dataDir: settings.dataDir, findBinary, logger, signal })
}

/** The database of the service: `MONGODB_URI`, or the embedded server, which ends with the service. */
export const openServiceDatabase = async (
  context: Context,
  signal: AbortSignal,
): Promise<ServiceDatabase> => {
  const { mongodbUri } = context.settings
  if (mongodbUri) {
    const connection = await connectMongo(mongodbUri, { poolSize: POOL }).catch((cause) => {
      throw new AppError('unavailable', 'setup.database_unreachable', {}, { cause })
    })
    return { connection, embedded: false, gone: new Promise(() => {}), close: () => connection.close() }
  }
  const server = await openEmbedded(context, signal)
  try {
    const connection = await connectMongo(server.uri, { poolSize: POOL })
    const close = async (): Promise<void> => {
      await connection.close()
      await server.stop()
    }
    return { connection, embedded: true, gone: server.gone, close }
  } catch (error) {
    await server.stop()
    throw error
  }
}
