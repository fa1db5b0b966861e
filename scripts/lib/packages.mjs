import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const STAMP = '.sanad-packages'
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

/** What an installation depends on: the lock file, and the machine that native packages were chosen for. */
export const stampOf = (lockText) =>
  createHash('sha256').update(`${process.platform} ${process.arch}\n${lockText}`).digest('hex')

/** npm notes here, as the last step of an installation, what it installed. */
const INSTALLED = '.package-lock.json'

const sameVersion = (wanted, installed) =>
  installed !== undefined && installed.version === wanted.version && installed.integrity === wanted.integrity

/** Whether an installation that somebody else made (npm ci, npm install) is the one of the lock file. */
export const matchesLock = (lockText, installedText) => {
  const wanted = JSON.parse(lockText).packages
  const installed = JSON.parse(installedText).packages
  return Object.entries(wanted).every(
    ([place, entry]) =>
      place === '' ||
      entry.link ||
      ((entry.optional || entry.devOptional || entry.peer) && !installed[place]) ||
      sameVersion(entry, installed[place]),
  )
}

/** `ready`, `unstamped` (right, but installed by somebody else) or `missing`. */
export const inspect = (root) => {
  const lockText = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  const modules = path.join(root, 'node_modules')
  if (read(path.join(modules, STAMP))?.trim() === stampOf(lockText)) return 'ready'
  const installed = read(path.join(modules, INSTALLED))
  return installed && matchesLock(lockText, installed) ? 'unstamped' : 'missing'
}

const writeStamp = (root) => {
  const lockText = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  writeFileSync(path.join(root, 'node_modules', STAMP), `${stampOf(lockText)}\n`)
}

/** npm as it was called with, else the one on the PATH; its words go to stderr, stdout is not ours to fill. */
const npmCi = (root) => {
  const viaNode = process.env.npm_execpath?.endsWith('.js')
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  return spawnSync(viaNode ? process.execPath : 'npm', viaNode ? [process.env.npm_execpath, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !viaNode && process.platform === 'win32',
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
  })
}

const toStderr = (line) => process.stderr.write(`${line}\n`)

/** Installs the packages of the lock file unless they are there; `npm ci` begins by clearing what is half there. */
export const ensurePackages = (root, { install = npmCi, say = toStderr } = {}) => {
  const state = inspect(root)
  if (state === 'ready') return
  if (state === 'missing') {
    say('packages: installing them (once, about a minute)')
    const { status, error } = install(root)
    if (status !== 0) {
      const why = error ? error.message : `npm ci ended with ${status}`
      throw new Error(
        `The packages could not be installed (${why}): check that the npm registry can be reached and that the disk is not full, then run the same command again.`,
      )
    }
  }
  writeStamp(root)
}
