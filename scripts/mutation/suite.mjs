import { format } from 'node:util'
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect'

/**
 * What the unit tests take from vitest, without vitest: they are only gathered here, and run as often as there are
 * mutants, in one process. The assertions are vitest's own.
 */
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)
export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect)
Object.assign(expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT])
globalThis[GLOBAL_EXPECT] = expect
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, expect)

const headings = []
let gathered = []

/** The body is the last or the one before it: options and time limits are vitest's business. */
const bodyIn = (rest) => rest.find((one) => typeof one === 'function')

export const describe = (name, ...rest) => {
  headings.push(name)
  bodyIn(rest)()
  headings.pop()
}

export const it = (name, ...rest) => {
  gathered.push({ name: [...headings, name].join(' › '), body: bodyIn(rest) })
}

it.each =
  (rows) =>
  (name, ...rest) => {
    const body = bodyIn(rest)
    for (const [index, row] of rows.entries()) {
      const args = Array.isArray(row) ? row : [row]
      const places = name.match(/%[sdifjoO]/g)?.length ?? 0
      it(`${format(name, ...args.slice(0, places))} (${index + 1})`, () => body(...args))
    }
  }

/** The tests of a file that `load` imports. */
export const gather = async (load) => {
  gathered = []
  await load()
  return gathered
}
