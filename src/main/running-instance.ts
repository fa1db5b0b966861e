import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeDataFolder } from './data-folder.ts'
import { isRunning, ourselves, type ProcessIdentity } from './mongod/index.ts'

/** Where the service of a data folder answers: how `chat` finds it. */
export type RunningInstance = { readonly url: string; readonly process: ProcessIdentity }

const fileOf = (dataDir: string): string => path.resolve(dataDir, 'serve.json')

export const recordInstance = async (dataDir: string, url: string): Promise<void> => {
  await makeDataFolder(dataDir)
  const instance: RunningInstance = { url, process: ourselves() }
  const partial = `${fileOf(dataDir)}.${process.pid}.part`
  await writeFile(partial, `${JSON.stringify(instance)}\n`)
  await rename(partial, fileOf(dataDir))
}

/** The service that was recorded last, if it still runs. */
export const findInstance = async (dataDir: string): Promise<RunningInstance | undefined> => {
  try {
    const { url, process } = JSON.parse(await readFile(fileOf(dataDir), 'utf8'))
    return typeof url === 'string' && isRunning(process) ? { url, process } : undefined
  } catch {
    return undefined
  }
}

/** Forgets this process's record, not that of another which took its place. */
export const forgetInstance = async (dataDir: string): Promise<void> => {
  const recorded = await findInstance(dataDir)
  if (recorded?.process.pid === process.pid) await rm(fileOf(dataDir), { force: true })
}
