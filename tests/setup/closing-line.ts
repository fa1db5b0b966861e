import { writeFileSync } from 'node:fs'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** A file that broke outside its tests counts as one failure, and so does an error that belongs to none. */
export const closingLineOf = (modules: readonly TestModule[], strayErrors: number): string => {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const count = (state: string) => tests.filter((test) => test.result().state === state).length
  const brokenFiles = modules.filter((module) => module.errors().length > 0).length
  return `${count('passed')} passed, ${count('failed') + brokenFiles + strayErrors} failed`
}

/**
 * The figures of a run, in a form that any reader of logs recognises: left in a file for
 * `scripts/test.mjs`, which prints them when nothing can follow any more, or printed here.
 */
class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], strayErrors: readonly SerializedError[]): void {
    const line = closingLineOf(modules, strayErrors.length)
    const file = process.env.SANAD_TEST_CLOSING_FILE
    if (file) writeFileSync(file, line)
    else process.stdout.write(`\n${line}\n`)
  }
}

// biome-ignore lint/style/noDefaultExport: vitest takes a reporter by its default export
export default ClosingLine
