import { spawn } from 'node:child_process'
import { readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { inPartialFolder } from './partial-folder.ts'
import { mongodVersion } from './version.ts'

/** The oldest series that its maker builds for every current system; Sanad itself needs nothing newer than 6.0. */
const VERSION = '7.0.14'
const LIMIT_MS = 15 * 60_000

const SCRIPT = path.join(import.meta.dirname, 'official-download.mjs')

/**
 * In a process of its own: the downloader writes its progress to stdout, which is not ours to give,
 * and checks the certificate of the site only when this npm setting says so.
 */
const download = (folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [SCRIPT, VERSION, folder], {
      stdio: ['ignore', process.stderr.isTTY ? 2 : 'ignore', 'pipe'],
      timeout: LIMIT_MS,
      env: { ...process.env, npm_config_strict_ssl: 'true', MONGOMS_MAX_RETRIES: '1' },
    })
    let reason = ''
    child.stderr?.on('data', (chunk) => {
      reason += chunk
    })
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(reason.trim() || 'the download took too long'))
    })
  })

/** Downloads the maker's build for this system; refused at once on networks without internet. */
export const downloadOfficialBuild = (folder: string, report: (line: string) => void): Promise<string> => {
  report("mongod: fetching the maker's build (about 90 MB, once)")
  return inPartialFolder(folder, 'official', async (partial) => {
    await download(partial)
    const name = (await readdir(partial)).find((file) => /^mongod-.*[.]\d+([.]exe)?$/.test(file))
    if (!name) throw new Error('the download brought no mongod')
    const unpacked = path.join(partial, name)
    await mongodVersion(unpacked)
    const target = path.join(folder, 'mongod')
    await rename(unpacked, target)
    return target
  })
}
