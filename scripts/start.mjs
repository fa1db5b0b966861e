import { begin, ROOT } from './lib/begin.mjs'
import { flagsFor, runNode } from './lib/run.mjs'

await begin(() =>
  runNode([...flagsFor('start'), 'src/main/cli.ts', 'start', ...process.argv.slice(2)], { cwd: ROOT }),
)
