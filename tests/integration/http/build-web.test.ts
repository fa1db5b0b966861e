import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
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
    expect(page.body).not.toMatch(/\{\{|@import|url\(/)
    expect(page.headers['content-security-policy']).toContain("script-src 'self'")
  })

  it('is painted from its HTML alone: the styles are in it, named by their hash in the policy', async () => {
    const { body, headers } = await test.server.inject('/')
    const [, styles = ''] = /<style>([\s\S]*?)<\/style>/.exec(body) ?? []
    const hash = createHash('sha256').update(styles).digest('base64')
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'sha256-${hash}'`)
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(body).not.toContain('rel="stylesheet"')
    // a module waits for the parser by itself
    expect(body.match(/<script[^>]*>/g)).toEqual([expect.stringContaining('type="module"')])
    const compressed = await readFile(path.join(outDir, 'index.html.gz'))
    expect(compressed.length).toBeLessThan(14 * 1024)
  })

  it('comes in the language of the browser, or the one chosen before', async () => {
    const ask = async (headers: Record<string, string>) => {
      const { body } = await test.server.inject({ url: '/', headers })
      return [/<html[^>]*>/.exec(body)?.[0], body.includes('manifest.fr.'), body.includes('Chargement…')]
    }
    const french = ['<html lang="fr" dir="ltr">', true, true]
    const arabic = ['<html lang="ar" dir="rtl">', false, false]
    expect(await ask({ 'accept-language': 'fr-MA,fr;q=0.9' })).toEqual(french)
    expect(await ask({ 'accept-language': 'ar' })).toEqual(arabic)
    expect(await ask({ 'accept-language': 'fr', cookie: 'sanad_language=ar' })).toEqual(arabic)
    expect(await ask({ 'accept-language': 'fr', cookie: 'sanad_language=../../.sources' })).toEqual(french)
  })

  it('brings less than 80 kB of script, compressed, and as such', async () => {
    const names = (await readdir(outDir, { recursive: true })).filter((name) => name.endsWith('.js.gz'))
    expect(names.length).toBe(2)
    const sizes = await Promise.all(names.map(async (name) => (await stat(path.join(outDir, name))).size))
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(80_000)
    const { body } = await test.server.inject('/')
    const script = /src="(\/assets\/[^"]+)"/.exec(body)?.[1] as string
    for (const encoding of ['br', 'gzip']) {
      const answer = await test.server.inject({ url: script, headers: { 'accept-encoding': encoding } })
      expect(answer.headers).toMatchObject({
        'content-encoding': encoding,
        vary: expect.stringMatching(/accept-encoding/i),
      })
      expect(answer.headers['content-type']).toContain('javascript')
      const page = await test.server.inject({ url: '/', headers: { 'accept-encoding': encoding } })
      expect(page.headers['content-encoding']).toBe(encoding)
    }
  })

  it.each([
    ['ar', 'rtl', 'سند'],
    ['fr', 'ltr', 'Sanad'],
  ])('can be installed (%s)', async (lang, dir, name) => {
    const answer = await test.server.inject(`/manifest.${lang}.webmanifest`)
    expect(answer.headers['content-type']).toContain('application/manifest+json')
    const manifest = answer.json()
    expect(manifest).toMatchObject({ lang, dir, short_name: name, start_url: '/', display: 'standalone' })
    const purposes = manifest.icons.map(({ purpose, sizes }: Record<string, string>) => `${purpose} ${sizes}`)
    expect(purposes).toEqual(['any 192x192', 'any 512x512', 'maskable 512x512'])
    for (const { src, sizes } of manifest.icons) {
      const icon = await test.server.inject(src)
      const { format, width, height } = await sharp(icon.rawPayload).metadata()
      expect([format, `${width}x${height}`]).toEqual(['png', sizes])
    }
  })

  it('has a service worker that is never kept long, and whose version follows the shell', async () => {
    const worker = await test.server.inject('/service-worker.js')
    expect(worker.headers['cache-control']).toBe('no-cache')
    expect(worker.headers['content-security-policy']).toContain("worker-src 'self'")
    const shell = JSON.parse(/^self\.SANAD_SHELL=(.*);\n/.exec(worker.body)?.[1] ?? '')
    expect(shell.version).toMatch(/^[0-9a-f]{12}$/)
    expect(shell.files.some((file: string) => file.startsWith('/api/'))).toBe(false)
    for (const file of shell.files) expect((await test.server.inject(file)).statusCode).toBe(200)
    const { body } = await test.server.inject('/')
    expect(shell.files).toContain(/src="(\/assets\/[^"]+)"/.exec(body)?.[1])
  })

  it('lets itself ask for the microphone and the camera, and nobody else', async () => {
    const { headers } = await test.server.inject('/')
    expect(headers['permissions-policy']).toContain('microphone=(self), camera=(self)')
  })

  it('keeps its hashed assets for a year, and hides what is no asset', async () => {
    const name = (await readdir(path.join(outDir, 'assets'))).find((file) => file.endsWith('.js'))
    const asset = await test.server.inject(`/assets/${name}`)
    expect(asset.headers['cache-control']).toContain('immutable')
    for (const url of ['/.sources', '/../package.json', '/%2e%2e/package.json', '/assets/']) {
      const hidden = await test.server.inject(url)
      expect([400, 403, 404]).toContain(hidden.statusCode)
      expect(hidden.body).not.toContain('"dependencies"')
    }
  })
})
