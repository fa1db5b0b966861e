import { renameSync, writeFileSync } from 'node:fs'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/index.ts'
import { isRunning, type ProcessIdentity } from './process-identity.ts'

/** Who runs the embedded server of a data folder, and where it runs. */
export type ServerRecord = {
  readonly owner: ProcessIdentity
  readonly port?: number
  readonly server?: ProcessIdentity
}

const fileOf = (folder: string): string => path.join(folder, 'mongod.json')

const isIdentity = (value: unknown): value is ProcessIdentity => {
  const { pid, startedAt } = (value ?? {}) as Record<string, unknown>
  return Number.isInteger(pid) && typeof startedAt === 'string'
}

const parse = (text: string): ServerRecord | undefined => {
  try {
    const { owner, port, server } = JSON.parse(text)
    if (!isIdentity(owner)) return undefined
    return { owner, ...(Number.isInteger(port) && { port }), ...(isIdentity(server) && { server }) }
  } catch {
    // half-written by a process that was killed: nothing to adopt
    return undefined
  }
}

const textOf = (folder: string): Promise<string | undefined> =>
  readFile(fileOf(folder), 'utf8').catch(() => undefined)

export const readRecord = async (folder: string): Promise<ServerRecord | undefined> =>
  parse((await textOf(folder)) ?? '')

/**
 * Makes `owner` the one process that runs this folder's server. Returns what its predecessor, which is
 * gone, left behind; throws while the predecessor lives.
 */
export const claimRecord = async (
  folder: string,
  owner: ProcessIdentity,
): Promise<ServerRecord | undefined> => {
  let left: ServerRecord | undefined
  for (;;) {
    if (await createRecord(folder, { ...left, owner })) return left
    const text = await textOf(folder)
    if (text === undefined) continue
    const found = parse(text)
    if (found && isRunning(found.owner)) {
      throw new AppError('conflict', 'setup.data_folder_in_use', { folder, pid: found.owner.pid })
    }
    if (await takeAway(folder, text)) left = found ?? left
  }
}

/** False when there is one already. A link, so that nobody ever reads an empty record. */
const createRecord = async (folder: string, record: ServerRecord): Promise<boolean> => {
  const partial = `${fileOf(folder)}.${process.pid}.part`
  await writeFile(partial, JSON.stringify(record))
  try {
    await link(partial, fileOf(folder))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(partial, { force: true })
  }
}

/** Removes exactly this stale record: another starter may have put its own there in the meantime. */
const takeAway = async (folder: string, stale: string): Promise<boolean> => {
  const aside = `${fileOf(folder)}.${process.pid}.stale`
  try {
    await rename(fileOf(folder), aside)
  } catch {
    return false
  }
  const mine = (await readFile(aside, 'utf8')) === stale
  if (!mine) await link(aside, fileOf(folder)).catch(() => {})
  await rm(aside, { force: true })
  return mine
}

/** Synchronous: nothing may happen between the birth of a server and its record. */
export const writeRecord = (folder: string, record: ServerRecord): void => {
  const partial = `${fileOf(folder)}.${process.pid}.part`
  writeFileSync(partial, JSON.stringify(record))
  renameSync(partial, fileOf(folder))
}

export const removeRecord = (folder: string): Promise<void> => rm(fileOf(folder), { force: true })
