import { messageOf } from '../../shared/index.ts'
import { findMongod, standardSteps } from './binary/find-binary.ts'

/** Prints the binary: for scripts that start a server of their own. */
const report = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

try {
  process.stdout.write(`${await findMongod(standardSteps(process.env, report), report)}\n`)
} catch (error) {
  report(messageOf(error))
  process.exitCode = 1
}
