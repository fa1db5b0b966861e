import path from 'node:path'
import { ensurePackages } from './packages.mjs'

export const ROOT = path.resolve(import.meta.dirname, '../..')

const NEEDED = [20, 19]

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return
  throw new Error(
    `Sanad needs Node ${NEEDED.join('.')} or newer and this is ${process.versions.node}: install a newer one.`,
  )
}

/** Node and the packages, then `work`, whose result is the exit code; a failure is one sentence. */
export const begin = async (work) => {
  try {
    checkNode()
    ensurePackages(ROOT)
    process.exitCode = await work()
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
