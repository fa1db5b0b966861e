import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { begin, ROOT } from './lib/begin.mjs'
import { ensureChromium } from './lib/chromium.mjs'
import { locateMongod } from './lib/mongod.mjs'
import { runNode } from './lib/run.mjs'

const VITEST = 'node_modules/vitest/vitest.mjs'

/** The figures that the run's reporter left; a run that never got so far has failed. */
const closingLine = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '0 passed, 1 failed')

await begin(async () => {
  const CHROMIUM_PATH = ensureChromium()
  const MONGOD_BINARY = process.env.SANAD_TEST_MONGODB_URI ? undefined : locateMongod(ROOT)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-test-'))
  const SANAD_TEST_CLOSING_FILE = path.join(folder, 'closing')
  const env = {
    ...process.env,
    CHROMIUM_PATH,
    SANAD_TEST_CLOSING_FILE,
    ...(MONGOD_BINARY && { MONGOD_BINARY }),
  }
  const code = await runNode([VITEST, 'run', ...process.argv.slice(2)], { cwd: ROOT, env })
  process.stdout.write(`\n${closingLine(SANAD_TEST_CLOSING_FILE)}\n`)
  rmSync(folder, { recursive: true, force: true })
  return code
})
