import { begin, ROOT } from './lib/begin.mjs'
import { flagsFor, runNode } from './lib/run.mjs'

// npm runs this in the package's folder; file names mean what they say where the person stands
const standsIn = process.env.npm_lifecycle_event === 'sanad' ? process.env.INIT_CWD : undefined
const env = { ...process.env, SANAD_CALLED_FROM: standsIn ?? process.cwd() }

const asked = process.argv.slice(2)

await begin(() => runNode([...flagsFor(asked[0]), 'src/main/cli.ts', ...asked], { cwd: ROOT, env }))
