import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** "db version v6.0.5" → "6.0.5"; throws when the file is not a mongod that runs here. */
export const mongodVersion = async (binary: string): Promise<string> => {
  const { stdout } = await run(binary, ['--version'], { timeout: 15_000 })
  const version = /db version v(\d+\.\d+\.\d+)/.exec(stdout)?.[1]
  if (!version) throw new Error('it does not answer like a mongod')
  return version
}
