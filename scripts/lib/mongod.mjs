import { spawnSync } from 'node:child_process'

/** The binary that the product itself would find or fetch; it says on stderr what it tries. */
export const locateMongod = (root) => {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'src/main/mongod/locate.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  const file = stdout?.trim()
  if (status === 0 && file) return file
  throw new Error(
    'No MongoDB server was found, and the tests need a real one: install mongod, or set MONGOD_BINARY to its file, or SANAD_TEST_MONGODB_URI to a replica set.',
  )
}
