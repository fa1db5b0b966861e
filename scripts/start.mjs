import { begin, ROOT } from './lib/begin.mjs'
import { NODE_FLAGS, runNode } from './lib/run.mjs'

await begin(() =>
  runNode([...NODE_FLAGS, 'src/main/cli.ts', 'start', ...process.argv.slice(2)], { cwd: ROOT }),
)
