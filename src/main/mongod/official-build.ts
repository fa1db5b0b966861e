import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/** The newest 6.0: what the wheel carries too, so that every installation runs the same series. */
const VERSION = '6.0.19'

/** Downloads the maker's build for this system; refused at once on networks without internet. */
export const downloadOfficialBuild = async (
  folder: string,
  report: (line: string) => void,
): Promise<string> => {
  const { MongoBinary } = await import('mongodb-memory-server-core')
  report("mongod: fetching the maker's build (about 90 MB, once)")
  const partial = path.join(folder, `official-${process.pid}.part`)
  await mkdir(partial, { recursive: true })
  try {
    const binary = await MongoBinary.getPath({ version: VERSION, downloadDir: partial, systemBinary: '' })
    const target = path.join(folder, 'mongod')
    await rename(binary, target)
    return target
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}
