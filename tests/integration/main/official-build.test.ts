import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { standardSteps } from '../../../src/main/mongod/index.ts'

let folder: string
let mirror: Server
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-official-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  mirror.close()
  await rm(folder, { recursive: true, force: true })
})

/** What stands on the maker's site: an archive with a binary in it, and its checksum beside it. */
const archiveOf = async (script: string): Promise<Buffer> => {
  const bin = path.join(folder, 'mongodb-linux-x86_64/bin')
  await mkdir(bin, { recursive: true })
  await writeFile(path.join(bin, 'mongod'), script)
  await chmod(path.join(bin, 'mongod'), 0o755)
  const file = path.join(folder, 'archive.tgz')
  execFileSync('tar', ['-czf', file, '-C', folder, 'mongodb-linux-x86_64'])
  return readFile(file)
}

const serve = async (archive: Buffer, served: Buffer = archive): Promise<void> => {
  const md5 = createHash('md5').update(archive).digest('hex')
  mirror = createServer(({ url = '' }, response) => {
    const body = url.endsWith('.md5') ? Buffer.from(`${md5}  archive.tgz\n`) : served
    response.writeHead(200, { 'content-length': body.length }).end(body)
  })
  await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('MONGOMS_DOWNLOAD_MIRROR', `http://127.0.0.1:${(mirror.address() as AddressInfo).port}`)
  vi.stubEnv('MONGOMS_USE_HTTP', 'true')
}

const fetchBuild = () => {
  const step = standardSteps({ XDG_CACHE_HOME: folder }, () => {})[3]!
  return step.find()
}

describe.skipIf(process.platform !== 'linux')("the maker's build", () => {
  it('is fetched, verified and kept, and nothing else stays', async () => {
    await serve(await archiveOf("#!/bin/sh\necho 'db version v7.0.14'\n"))
    const kept = path.join(folder, 'sanad/mongod')
    expect(await fetchBuild()).toBe(path.join(kept, 'mongod'))
    expect(await readdir(kept)).toEqual(['mongod'])
  })

  it('is refused when it is not what the maker signed for, or does not run', async () => {
    const good = await archiveOf("#!/bin/sh\necho 'db version v7.0.14'\n")
    await serve(good, await archiveOf("#!/bin/sh\necho 'db version v7.0.14 '\n"))
    await expect(fetchBuild()).rejects.toThrow(/MD5/i)
    mirror.close()
    await serve(await archiveOf('#!/bin/sh\nexit 127\n'))
    await expect(fetchBuild()).rejects.toThrow()
    expect(await readdir(path.join(folder, 'sanad/mongod'))).toEqual([])
  })
})
