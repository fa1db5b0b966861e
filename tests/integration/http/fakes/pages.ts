import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { buildWeb } from '../../../../src/http/index.ts'
import { Pages } from '../../../support/pages.ts'
import { openServer } from './server.ts'
import type { FakeWebchat } from './webchat.ts'

/** The page in a real browser, over the real server with fakes at its ports: for what needs no bot. */
export const openPagesOverFakes = async (): Promise<{ pages: Pages; webchat: FakeWebchat }> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-page-'))
  const pageDir = path.join(folder, 'web')
  await buildWeb({ outDir: pageDir })
  const { server, webchat } = await openServer({ pageDir })
  await server.listen({ port: 0, host: '127.0.0.1' })
  const { port } = server.server.address() as AddressInfo
  const pages = await Pages.at(`http://127.0.0.1:${port}`, async () => {
    await server.close()
    await rm(folder, { recursive: true })
  })
  return { pages, webchat }
}
