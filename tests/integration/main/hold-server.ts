import { findMongod, runEmbedded, standardSteps } from '../../../src/main/mongod/index.ts'
import { createLogger } from '../../../src/shared/index.ts'

/** A process of its own that runs an embedded server until it is killed: prints the server's pid and address. */
const report = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

try {
  const server = await runEmbedded({
    dataDir: process.argv[2] ?? '',
    findBinary: () => findMongod(standardSteps(process.env, report), report),
    logger: createLogger('silent'),
    small: true,
  })
  process.once('SIGTERM', async () => {
    await server.stop()
    process.exit(0)
  })
  process.stdout.write(`${JSON.stringify({ pid: server.pid(), uri: server.uri })}\n`)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ code: (error as { code?: string }).code })}\n`)
  process.exit(1)
}
