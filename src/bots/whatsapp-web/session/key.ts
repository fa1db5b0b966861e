import { randomBytes } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const KEY_BYTES = 32

const fromFile = (file: string): Buffer | undefined => {
  try {
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
    return key.length === KEY_BYTES ? key : undefined
  } catch {
    return undefined
  }
}

/** Two nodes of one data folder may look at once: the first one's key stays. */
const makeFile = (file: string): void => {
  const partial = `${file}.${process.pid}.part`
  writeFileSync(partial, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600 })
  chmodSync(partial, 0o600)
  try {
    linkSync(partial, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(partial, { force: true })
  }
}

/**
 * The key that sessions are sealed with: the one of the settings, else one that is made once and kept in the data
 * folder, readable by its owner only. Nodes that are to take over from each other need the same one.
 */
export const sessionKey = (given: Buffer | undefined, folder: string): Buffer => {
  if (given) return given
  const file = path.join(folder, 'session.key')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const known = fromFile(file)
  if (known) return known
  makeFile(file)
  const made = fromFile(file)
  if (!made) throw new Error(`${path.basename(file)} is not a key of ${KEY_BYTES} bytes in base64`)
  return made
}
