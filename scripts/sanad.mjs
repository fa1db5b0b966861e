import { begin, ROOT } from './lib/begin.mjs'
import { howToRun, runNode } from './lib/run.mjs'

// npm runs this in the package's folder; file names mean what they say where the person stands
const standsIn = process.env.npm_lifecycle_event === 'sanad' ? process.env.INIT_CWD : undefined
const args = process.argv.slice(2)
const { flags, env: own } = howToRun(args)
const env = { ...own, ...process.env, SANAD_CALLED_FROM: standsIn ?? process.cwd() }

await begin(() => runNode([...flags, 'src/main/cli.ts', ...args], { cwd: ROOT, env }))
