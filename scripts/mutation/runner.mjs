import { readdirSync } from 'node:fs'
import { register } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { configureGlobal } from 'fast-check'
import { gather } from './suite.mjs'

const TESTS = 'tests/unit/tickets'
/**
 * Hundreds of histories, or a whole year (which is remembered from test to test), again for each mutant; and a test that
 * reads the sources, in which it would find the mutants.
 */
const LEFT_OUT = [
  'histories.test.ts',
  path.join('a-year', 'a-year.test.ts'),
  path.join('calendar', 'fault-texts.test.ts'),
]
/** Keeps at module level what it has reckoned: under the next mutant that would be another mutant's answer. */
const REMEMBERS = /\/calendar\//

/** Hundreds of random runs each: they come last, for what kills sooner spares them. */
const SLOW = /properties|scope/
/** Of code that runs while modules load nobody knows which tests it concerns: the slow ones only what they are about. */
const mayKill = (file, mutated) =>
  !SLOW.test(file) ||
  (file.includes('properties') ? mutated.includes('/calendar/') : mutated.includes('/access/'))

const listFiles = () =>
  readdirSync(TESTS, { recursive: true })
    .filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.includes(file))
    .map((file) => path.join(TESTS, file))
    .sort((a, b) => Number(SLOW.test(a)) - Number(SLOW.test(b)) || (a < b ? -1 : 1))

const messageOf = (error) => (error instanceof Error ? error.message : String(error))

const runTest = async ({ id, name, fileName, body }) => {
  const begun = performance.now()
  const told = (outcome) => ({ id, name, fileName, timeSpentMs: performance.now() - begun, ...outcome })
  try {
    await body()
    return told({ status: TestStatus.Success })
  } catch (error) {
    return told({ status: TestStatus.Failed, failureMessage: messageOf(error) })
  }
}

const runUntilFailure = async (tests, results) => {
  for (const test of tests) {
    results.push(await runTest(test))
    if (results.at(-1).status === TestStatus.Failed) return
  }
}

/** What the instrumented code reads and writes. */
const instrumented = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ?? {}
globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] = instrumented

/**
 * Runs the unit tests of the ticket core for Stryker, again and again in one process. Its runner for vitest starts
 * a worker and loads every module for each mutant, which takes seconds where the tests take milliseconds.
 */
class QuickRunner {
  #stryker = instrumented
  #loaded = new Map()
  #serial = 0

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    register(new URL('resolve.mjs', import.meta.url))
    // a shorter counterexample would kill no better
    configureGlobal({ endOnFailure: true })
  }

  async dryRun() {
    this.#stryker.activeMutant = undefined
    const tests = await this.#testsIn(listFiles(), '')
    const results = []
    for (const test of tests) {
      this.#stryker.currentTestId = test.id
      results.push(await runTest(test))
    }
    this.#stryker.currentTestId = undefined
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.#stryker.mutantCoverage }
  }

  async mutantRun({ testFilter, activeMutant, hitLimit, mutantActivation, sandboxFileName }) {
    const isStatic = mutantActivation === 'static'
    const files = testFilter
      ? [...new Set(testFilter.map((id) => id.split('#')[0]))]
      : listFiles().filter((file) => mayKill(file, sandboxFileName))
    const query = isStatic || REMEMBERS.test(sandboxFileName) ? `?fresh=${++this.#serial}` : ''
    Object.assign(this.#stryker, { hitLimit, hitCount: 0 })
    const results = []
    try {
      for (const file of files) {
        this.#stryker.activeMutant = isStatic ? activeMutant.id : undefined
        const tests = await this.#testsIn([file], query)
        this.#stryker.activeMutant = activeMutant.id
        await runUntilFailure(testFilter ? tests.filter(({ id }) => testFilter.includes(id)) : tests, results)
        if (results.at(-1)?.status === TestStatus.Failed) break
      }
      const stuck = determineHitLimitReached(this.#stryker.hitCount, hitLimit)
      return toMutantRunResult(stuck ?? { status: DryRunStatus.Complete, tests: results })
    } catch (error) {
      // the mutant does not even load
      return toMutantRunResult({ status: DryRunStatus.Error, errorMessage: messageOf(error) })
    } finally {
      this.#stryker.activeMutant = undefined
    }
  }

  async #testsIn(files, query) {
    const all = []
    for (const file of files) {
      const known = query === '' ? this.#loaded.get(file) : undefined
      const tests = known ?? (await gather(() => import(`${pathToFileURL(file).href}${query}`)))
      if (query === '') this.#loaded.set(file, tests)
      const fileName = path.resolve(file)
      all.push(...tests.map((test) => ({ ...test, fileName, id: `${file}#${test.name}` })))
    }
    return all
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'quick', QuickRunner)]
