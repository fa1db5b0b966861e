import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process, told apart from a later one that was given the same number. */
export type ProcessIdentity = { readonly pid: number; readonly startedAt: string }

/**
 * Undefined when no such process runs. A zombie counts as gone: an adopted server is not our child,
 * and in a container nobody may ever reap it, though `kill(pid, 0)` still finds it.
 */
export const identify = (pid: number): ProcessIdentity | undefined => {
  const startedAt =
    process.platform === 'linux'
      ? startFromProc(pid)
      : process.platform === 'win32'
        ? startUnknown(pid)
        : startFromPs(pid)
  return startedAt === undefined ? undefined : { pid, startedAt }
}

export const ourselves = (): ProcessIdentity =>
  identify(process.pid) ?? { pid: process.pid, startedAt: 'unknown' }

export const isRunning = (known: ProcessIdentity): boolean =>
  identify(known.pid)?.startedAt === known.startedAt

/** proc(5): the state is the first word after the command's closing bracket, the start time the twentieth. */
const startFromProc = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return words[0] === 'Z' || words[0] === 'X' ? undefined : words[19]
  } catch {
    return undefined
  }
}

const startFromPs = (pid: number): string | undefined => {
  try {
    const line = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
    const [state, ...start] = line.split(/\s+/)
    return !state || state.startsWith('Z') ? undefined : start.join(' ')
  } catch {
    return undefined
  }
}

const startUnknown = (pid: number): string | undefined => {
  try {
    process.kill(pid, 0)
    return 'unknown'
  } catch (error) {
    // EPERM: it lives, under another user
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? 'unknown' : undefined
  }
}
