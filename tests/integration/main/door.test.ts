import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { sanad } from './command-line.ts'

it('says that the port is in use before anything is prepared', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-door-'))
  const other = createServer()
  await once(other.listen(0, '127.0.0.1'), 'listening')
  const { port } = other.address() as AddressInfo
  const { code, stdout, stderr } = await sanad(['serve'], { env: { PORT: String(port), DATA_DIR: folder } })
  const prepared = await readdir(folder)
  other.close()
  await rm(folder, { recursive: true, force: true })
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(`Port ${port} is in use`)])
  expect(prepared).toEqual([])
})
