import { spawn } from 'node:child_process'
import path from 'node:path'

export type Outcome = { readonly code: number | null; readonly stdout: string; readonly stderr: string }
export type RunOptions = {
  readonly env?: Record<string, string>
  readonly input?: string
  readonly cwd?: string
}

const SCRIPT = path.join(import.meta.dirname, '../../../scripts/sanad.mjs')

/** Runs `sanad …` as a person would. */
export const sanad = (args: string[], { env = {}, input = '', cwd }: RunOptions = {}): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [SCRIPT, ...args], {
      env: { ...process.env, LANG: 'C', LC_ALL: 'C', ...env },
      ...(cwd && { cwd }),
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
    child.stdin.end(input)
  })
