import { begin, ROOT } from './lib/begin.mjs'
import { NODE_FLAGS, runNode } from './lib/run.mjs'

// npm runs this in the package's folder; file names mean what they say where the person stands
const standsIn = process.env.npm_lifecycle_event === 'sanad' ? process.env.INIT_CWD : undefined
const env = { ...process.env, SANAD_CALLED_FROM: standsIn ?? process.cwd() }

await begin(() => runNode([...NODE_FLAGS, 'src/main/cli.ts', ...process.argv.slice(2)], { cwd: ROOT, env }))
