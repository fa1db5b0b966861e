import { parseArgs } from 'node:util'
import { showProgress } from '../../src/main/terminal/index.ts'
import { playHistories } from '../unit/tickets/support/histories.ts'

/** Random histories of tickets, the first failing one ends the run; the same model as in `npm test`. */
const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, json: { type: 'boolean', default: false } },
})
const count = Number(values.count)
const progress = showProgress('histories')
const begun = Date.now()
const causeOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.message}: ${error.cause instanceof Error ? error.cause.message : ''}`
    : `${error}`
const played = await playHistories(count, (done) => progress.update(done, count))
  .then((neverMet) => ({ failed: null, neverMet }))
  .catch((error: unknown) => ({ failed: causeOf(error), neverMet: [] }))
progress.end()

const result = { histories: count, ...played, seconds: Math.round((Date.now() - begun) / 100) / 10 }
const inWords = () => {
  if (result.failed) return `failed: ${result.failed}`
  const never = result.neverMet.length === 0 ? '' : `; never met: ${result.neverMet.join(', ')}`
  return `${count} histories kept every invariant in ${result.seconds} s${never}`
}
process.stdout.write(`${values.json ? JSON.stringify(result) : inWords()}\n`)
process.exitCode = result.failed || result.neverMet.length > 0 ? 1 : 0
