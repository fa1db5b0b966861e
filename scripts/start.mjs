import { begin, ROOT } from './lib/begin.mjs'
import { runNode } from './lib/run.mjs'

await begin(() =>
  runNode(['--import', 'tsx', 'src/main/cli.ts', 'start', ...process.argv.slice(2)], { cwd: ROOT }),
)
