import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const LOCKS = ['SingletonLock', 'SingletonSocket', 'SingletonCookie']

const recordOf = (folder: string): string => path.join(folder, 'browser.json')

const commandOf = (pid: number): string => {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return ''
  }
}

/** Written as soon as the browser runs: whoever comes after us must know which one to end. */
export const recordBrowser = (folder: string, pid: number): void =>
  writeFileSync(recordOf(folder), JSON.stringify({ pid }))

const recorded = (folder: string): number | undefined => {
  try {
    const { pid } = JSON.parse(readFileSync(recordOf(folder), 'utf8')) as { pid?: unknown }
    return Number.isSafeInteger(pid) && (pid as number) > 1 ? (pid as number) : undefined
  } catch {
    return undefined
  }
}

/**
 * Ends the browser that an earlier process left behind, if it is still that one: a number alone proves nothing, the
 * profile in its command does. Then takes away the locks that a killed browser leaves, which a browser on another
 * machine would believe.
 */
export const reapBrowser = (folder: string, profileDir: string): boolean => {
  const pid = recorded(folder)
  const ours = pid !== undefined && commandOf(pid).includes(`--user-data-dir=${profileDir}`)
  if (ours) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // it has ended in between
    }
  }
  rmSync(recordOf(folder), { force: true })
  for (const lock of LOCKS) rmSync(path.join(profileDir, lock), { force: true })
  return ours
}
