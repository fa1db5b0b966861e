import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { identify } from '../process-identity.ts'

const NAME = /^[a-z]+-(\d+)\.part$/

/** What downloads that were killed left behind. */
const sweep = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    const pid = Number(NAME.exec(name)?.[1])
    if (pid && !identify(pid)) await rm(path.join(folder, name), { recursive: true, force: true })
  }
}

/** A temporary folder beside the place where the result will be renamed to; removed whatever happens. */
export const inPartialFolder = async <T>(
  folder: string,
  name: string,
  work: (partial: string) => Promise<T>,
): Promise<T> => {
  const partial = path.join(folder, `${name}-${process.pid}.part`)
  await mkdir(partial, { recursive: true })
  await sweep(folder)
  try {
    return await work(partial)
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}
