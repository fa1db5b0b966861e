import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { anyString, faultOf } from '../nlu/setup/any-string.ts'
import { NOW, openUnderstander } from '../nlu/setup/files.ts'

/** Any string at all is answered, and with an answer that means something; a counterexample ends the run. */
const { values } = parseArgs({
  options: {
    strings: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
})
const understander = await openUnderstander()
const begun = Date.now()
const run = fc.check(
  fc.property(anyString, (text) => {
    const fault = faultOf(understander.understand(text, { now: NOW }))
    if (fault) throw new Error(fault)
  }),
  { numRuns: Number(values.strings), seed: Number(values.seed) },
)
const result = {
  strings: run.numRuns,
  failed: run.failed ? 1 : 0,
  counterexample: run.counterexample?.[0] ?? null,
  cause: run.errorInstance instanceof Error ? run.errorInstance.message : null,
  seconds: Math.round((Date.now() - begun) / 100) / 10,
}
console.log(
  values.json
    ? JSON.stringify(result)
    : run.failed
      ? `failed after ${result.strings} strings: ${result.cause}: ${JSON.stringify(result.counterexample)}`
      : `${result.strings} strings understood in ${result.seconds} s, no exception, no senseless answer`,
)
process.exitCode = run.failed ? 1 : 0
