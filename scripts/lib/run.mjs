import { spawn } from 'node:child_process'
import os from 'node:os'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** The exit code of a child, as shells count it when a signal ended it. */
const codeOf = (code, signal) => code ?? 128 + (os.constants.signals[signal] ?? 1)

const PLAIN_FUNCTIONS = new URL('plain-functions.mjs', import.meta.url).href

const WITH_TYPES = ['--import', 'tsx', '--import', PLAIN_FUNCTIONS]

/**
 * How node is started for the product: with types, and with room for what lives as long as a turn, which is collected
 * less often then. Functions are compiled with little of others in them: there are so many of them that compiling was a
 * third of all that a node computes, and what it gains is little (docs/benchmarks/turn.md).
 */
export const NODE_FLAGS = [
  '--max-semi-space-size=64',
  '--max-inlined-bytecode-size=120',
  '--max-inlined-bytecode-size-cumulative=300',
  ...WITH_TYPES,
]

/**
 * How node is started where messages are only understood, one after the other: little room for what is soon garbage, and
 * what stays is looked through whenever it has grown by a fifth (docs/benchmarks/understanding.md, "Where the memory goes").
 */
const LEAN_FLAGS = ['--max-semi-space-size=2', '--heap-growing-percent=20', ...WITH_TYPES]
/** Threads that share one arena of the C library leave 20 MB less behind. */
const LEAN_ENV = { MALLOC_ARENA_MAX: '1' }

const isLean = ([command, work]) => command === 'nlu' && (work === 'understand' || work === 'evaluate')

/** The flags and the environment for a command of the product. */
export const howToRun = (args) =>
  isLean(args) ? { flags: LEAN_FLAGS, env: LEAN_ENV } : { flags: NODE_FLAGS, env: {} }

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
