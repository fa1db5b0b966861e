import { CommanderError } from 'commander'
import { withContext } from './commands/with-context.ts'
import { createProgram } from './program.ts'
import { exitCodeFor, explain } from './terminal/index.ts'

/** How long something that was left open may keep a finished command from ending. */
const LINGER_MS = 3_000

const main = async (): Promise<void> => {
  // the reader of our output has gone away, as `head` does: nothing is wrong
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
  })
  try {
    await createProgram(withContext).parseAsync()
  } catch (error) {
    // commander has written its own message
    if (!(error instanceof CommanderError)) process.stderr.write(`${explain(error, process.env)}\n`)
    process.exitCode = exitCodeFor(error)
  }
  setTimeout(() => process.exit(), LINGER_MS).unref()
}

await main()
