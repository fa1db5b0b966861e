import { spawn } from 'node:child_process'
import os from 'node:os'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** The exit code of a child, as shells count it when a signal ended it. */
const codeOf = (code, signal) => code ?? 128 + (os.constants.signals[signal] ?? 1)

const PLAIN_FUNCTIONS = new URL('plain-functions.mjs', import.meta.url).href

/**
 * How node is started for the product: with types, and with room for what lives as long as a turn, which is collected
 * less often then. Functions are compiled with little of others in them: there are so many of them that compiling was a
 * third of all that a node computes, and what it gains is little (docs/benchmarks.md, "A turn").
 */
export const NODE_FLAGS = [
  '--max-semi-space-size=32',
  '--max-inlined-bytecode-size=120',
  '--max-inlined-bytecode-size-cumulative=300',
  '--import',
  'tsx',
  '--import',
  PLAIN_FUNCTIONS,
]

const SERVE = new Set(['start', 'serve', 'bench'])

/**
 * What serves has twice the room: what lives as long as a turn is copied half as often (docs/benchmarks.md, "A turn").
 * Whatever else is run reads a corpus or a file, and ends.
 */
export const flagsFor = (command) =>
  SERVE.has(command) ? [...NODE_FLAGS, '--max-semi-space-size=64'] : NODE_FLAGS

/** Runs node with our terminal, passes on the signals that we are sent, and resolves with the exit code. */
export const runNode = (args, { env = process.env, cwd = process.cwd() } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env, cwd })
    const passOn = (signal) => child.kill(signal)
    for (const signal of SIGNALS) process.on(signal, passOn)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      for (const name of SIGNALS) process.off(name, passOn)
      resolve(codeOf(code, signal))
    })
  })
