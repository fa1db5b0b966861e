import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { findMongod, runEmbedded, standardSteps } from '../../src/main/mongod/index.ts'
import { silentLogger } from '../../src/shared/index.ts'

type TestServer = { readonly uri: string; readonly stop: () => Promise<void> }

/** Every vitest project loads this file anew, in one process: the server is kept where all of them see it. */
const shared = globalThis as {
  sanadTestServer?: { users: number; server: Promise<TestServer> } | undefined
}

/** Ends the server, and removes its data, when this process is killed; told `done`, it does nothing. */
const GUARD = `
const [pid, folder] = process.argv.slice(1)
let said = ''
process.stdin.on('data', (chunk) => { said += chunk })
process.stdin.on('end', () => {
  if (said === 'done') return
  try { process.kill(Number(pid), 'SIGKILL') } catch {}
  setTimeout(() => require('node:fs').rmSync(folder, { recursive: true, force: true }), 500)
})
`

const guard = (pid: number, folder: string): { dismiss: () => void } => {
  const child = spawn(process.execPath, ['-e', GUARD, String(pid), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  child.unref()
  return { dismiss: () => void child.stdin.end('done') }
}

const startServer = async (): Promise<TestServer> => {
  const given = process.env.SANAD_TEST_MONGODB_URI
  if (given) return { uri: given, stop: async () => {} }
  const report = (line: string) => process.stderr.write(`${line}\n`)
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'sanad-mongod-'))
  const server = await runEmbedded({
    dataDir,
    findBinary: () => findMongod(standardSteps(process.env, report), report),
    logger: silentLogger,
    small: true,
  })
  const { dismiss } = guard(server.pid(), dataDir)
  const stop = async () => {
    await server.stop()
    dismiss()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { uri: server.uri, stop }
}

/** One server for the whole test run; each test file takes a database of its own on it. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  shared.sanadTestServer ??= { users: 0, server: startServer() }
  const used = shared.sanadTestServer
  used.users += 1
  const server = await used.server
  project.provide('mongoUri', server.uri)
  return async () => {
    used.users -= 1
    if (used.users > 0) return
    shared.sanadTestServer = undefined
    await server.stop()
  }
}
