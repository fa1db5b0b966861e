import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Where the embedded server of a data folder runs. */
export type RunningServer = { readonly pid: number; readonly port: number }

const fileOf = (folder: string): string => path.join(folder, 'mongod.json')

export const readPidFile = async (folder: string): Promise<RunningServer | undefined> => {
  try {
    const { pid, port } = JSON.parse(await readFile(fileOf(folder), 'utf8'))
    return Number.isInteger(pid) && Number.isInteger(port) ? { pid, port } : undefined
  } catch {
    // missing, or half-written by a process that was killed: nothing to adopt
    return undefined
  }
}

export const writePidFile = async (folder: string, server: RunningServer): Promise<void> => {
  const partial = `${fileOf(folder)}.${process.pid}.part`
  await writeFile(partial, JSON.stringify(server))
  await rename(partial, fileOf(folder))
}

export const removePidFile = (folder: string): Promise<void> => rm(fileOf(folder), { force: true })

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, under another user
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
