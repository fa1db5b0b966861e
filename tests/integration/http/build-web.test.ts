import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWeb } from '../../../src/http/index.ts'
import { openServer, type TestServer } from './fakes/server.ts'

describe('the page of the web chat', () => {
  let folder: string
  let outDir: string
  let test: TestServer
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-page-'))
    outDir = path.join(folder, 'web')
    await buildWeb({ outDir })
    test = await openServer({ pageDir: outDir })
  })
  afterAll(async () => {
    await test.server.close()
    await rm(folder, { recursive: true })
  })

  it('is built once from the same sources, and leaves nothing half done beside it', async () => {
    expect(await buildWeb({ outDir })).toEqual({ built: false })
    await writeFile(path.join(outDir, '.sources'), 'other sources')
    expect(await buildWeb({ outDir })).toEqual({ built: true })
    expect(await readdir(folder)).toEqual(['web'])
  })

  it('runs no script and loads nothing that is not its own', async () => {
    const page = await test.server.inject('/')
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['cache-control']).toBe('no-cache')
    expect(page.body).not.toMatch(/<script[^>]*>[^<]/)
    expect(page.body).not.toMatch(/\s(on\w+|style)=/)
    expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//)
    expect(page.headers['content-security-policy']).toContain("script-src 'self'")
    const assets = await readdir(path.join(outDir, 'assets'))
    const style = await readFile(
      path.join(outDir, 'assets', assets.find((name) => name.endsWith('.css'))!),
      'utf8',
    )
    expect(style).not.toMatch(/url\(|@import/)
  })

  it('keeps its hashed assets for a year, and hides what is no asset', async () => {
    const [name] = await readdir(path.join(outDir, 'assets'))
    const asset = await test.server.inject(`/assets/${name}`)
    expect(asset.headers['cache-control']).toContain('immutable')
    for (const url of ['/.sources', '/../package.json', '/%2e%2e/package.json', '/assets/']) {
      const hidden = await test.server.inject(url)
      expect([403, 404]).toContain(hidden.statusCode)
      expect(hidden.body).not.toContain('"dependencies"')
    }
  })
})
