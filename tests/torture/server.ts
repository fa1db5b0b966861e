import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { findMongod, runEmbedded, standardSteps } from '../../src/main/mongod/index.ts'
import { pause, silentLogger } from '../../src/shared/index.ts'

/** A database server for one run; `kill` returns when another process has taken the killed one's place. */
export const withServer = async <T>(
  say: (line: string) => void,
  work: (uri: string, kill: () => Promise<void>) => Promise<T>,
): Promise<T> => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'sanad-torture-'))
  const findBinary = () => findMongod(standardSteps(process.env, say), say)
  const server = await runEmbedded({
    dataDir,
    findBinary,
    logger: silentLogger,
    small: true,
    restarts: Number.POSITIVE_INFINITY,
  })
  const kill = async (): Promise<void> => {
    const pid = server.pid()
    process.kill(pid, 'SIGKILL')
    while (server.pid() === pid) await pause(50)
  }
  try {
    return await work(server.uri, kill)
  } finally {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
