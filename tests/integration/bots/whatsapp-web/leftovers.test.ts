import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reapBrowser, recordBrowser } from '../../../../src/bots/whatsapp-web/hosting/reap.ts'
import { treeBytes } from '../../../../src/bots/whatsapp-web/worker/memory.ts'

let folder: string
let profile: string
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-leftovers-'))
  profile = path.join(folder, 'profile')
  mkdirSync(profile)
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** A process that waits, with the command line of a browser on that profile. */
const browserOn = async (profileDir: string): Promise<ChildProcess & { readonly pid: number }> => {
  const waits = ['-e', 'process.stdin.resume(); console.log(1)', '--', `--user-data-dir=${profileDir}`]
  const child = spawn(process.execPath, waits, { stdio: ['pipe', 'pipe', 'ignore'] })
  children.push(child)
  await once(child.stdout, 'data')
  return child as ChildProcess & { readonly pid: number }
}

describe('what a killed node has left behind', () => {
  it('is its browser, which ends before another is started, and the locks on its profile', async () => {
    const browser = await browserOn(profile)
    recordBrowser(folder, browser.pid)
    writeFileSync(path.join(profile, 'SingletonLock'), '')
    expect(reapBrowser(folder, profile)).toBe(true)
    await once(browser, 'exit')
    expect(browser.signalCode).toBe('SIGKILL')
    expect(existsSync(path.join(profile, 'SingletonLock'))).toBe(false)
    expect(reapBrowser(folder, profile)).toBe(false)
  })

  it('is not the process that has its number by now', async () => {
    const other = await browserOn(path.join(folder, 'other'))
    recordBrowser(folder, other.pid)
    expect(reapBrowser(folder, profile)).toBe(false)
    expect(() => process.kill(other.pid, 0)).not.toThrow()
  })
})

it('the memory of a browser is that of all processes below it', async () => {
  const waits = `"${process.execPath}" -e "process.stdin.resume(); console.log(1)"; true`
  const shell = spawn('sh', ['-c', waits], { stdio: ['pipe', 'pipe', 'ignore'] })
  children.push(shell)
  await once(shell.stdout, 'data')
  // a shell has one or two megabytes, the node below it some forty
  expect(await treeBytes(shell.pid ?? 0)).toBeGreaterThan(10 * 1024 * 1024)
  shell.stdin.end()
})
