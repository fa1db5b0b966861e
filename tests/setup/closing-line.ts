import type { Reporter, TestModule } from 'vitest/node'

/** The last line of a test run, in a form that any reader of logs recognises. */
class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const brokenFiles = modules.filter((module) => module.errors().length > 0).length
    process.stdout.write(`\n${count('passed')} passed, ${count('failed') + brokenFiles} failed\n`)
  }
}

export default ClosingLine
