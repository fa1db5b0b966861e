import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'

type Process = { readonly pid: number; readonly parent: number; readonly bytes: number }

/** Linux counts resident memory in pages of four kilobytes on the machines we know. */
const PAGE_BYTES = 4_096

/** proc(5): after the command's closing bracket come state and parent; the resident pages are the 22nd word. */
const readProc = async (pid: number): Promise<Process | undefined> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  const words = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  return words && { pid, parent: Number(words[1]), bytes: Number(words[21]) * PAGE_BYTES }
}

const fromProc = async (): Promise<Process[]> => {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(names.map((name) => readProc(Number(name))))
  return found.filter((one) => one !== undefined)
}

const fromPs = (): Promise<Process[]> =>
  new Promise((resolve) => {
    execFile('ps', ['-axo', 'pid=,ppid=,rss='], (error, stdout) => {
      if (error) return resolve([])
      const rows = stdout.trim().split('\n')
      resolve(
        rows.map((row) => {
          const [pid = 0, parent = 0, kilobytes = 0] = row.trim().split(/\s+/).map(Number)
          return { pid, parent, bytes: kilobytes * 1_024 }
        }),
      )
    })
  })

/** Memory of a process and everything below it; 0 where it cannot be told. */
export const treeBytes = async (root: number): Promise<number> => {
  if (process.platform === 'win32') return 0
  const all = await (process.platform === 'linux' ? fromProc() : fromPs()).catch(() => [])
  const below = new Set([root])
  // parents are listed before most of their children; a second look finds the others
  for (let round = 0; round < 3; round += 1)
    for (const { pid, parent } of all) if (below.has(parent)) below.add(pid)
  return all.reduce((sum, { pid, bytes }) => sum + (below.has(pid) ? bytes : 0), 0)
}
