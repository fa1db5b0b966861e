import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { type Browser, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildWeb } from '../../../src/http/index.ts'
import { openServer, type TestServer } from './fakes/server.ts'

const launch = (): Promise<Browser> => {
  const executablePath = process.env.CHROMIUM_PATH
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set: `npm test` finds a Chromium and sets it')
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
  ]
  return chromium.launch({ executablePath, args })
}

describe('the page in a real browser', () => {
  let folder: string
  let browser: Browser
  let test: TestServer
  let page: Page
  let complaints: string[]
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-page-'))
    await buildWeb({ outDir: path.join(folder, 'web') })
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await rm(folder, { recursive: true })
  })
  beforeEach(async () => {
    test = await openServer({ pageDir: path.join(folder, 'web') })
    await test.server.listen({ port: 0, host: '127.0.0.1' })
    const { port } = test.server.server.address() as AddressInfo
    const context = await browser.newContext({
      baseURL: `http://127.0.0.1:${port}`,
      locale: 'fr-FR',
      serviceWorkers: 'block',
    })
    page = await context.newPage()
    complaints = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (line) => {
      if (/Content Security Policy|Uncaught/.test(line.text())) complaints.push(line.text())
    })
  })
  afterEach(async () => {
    await page.context().close()
    await test.server.close()
    expect(complaints).toEqual([])
  })

  const enter = async (person: string) => {
    await page.goto('/')
    await page.click(`[data-person="${person}"]`)
    await page.waitForSelector('#composer')
  }
  const say = async (text: string) => {
    await page.fill('#composer', text)
    await page.keyboard.press('Enter')
  }
  const bubbles = () => page.locator('.bubble .words').allInnerTexts()
  const bubble = (text: string) => page.locator('.bubble', { hasText: text }).first().waitFor()

  it('follows the language of the person, and the one chosen by hand', async () => {
    await enter('teacher-1')
    await page.locator('html[lang=ar][dir=rtl]').waitFor()
    await page.click('button[lang=fr]')
    await page.locator('html[lang=fr][dir=ltr]').waitFor()
    await page.reload()
    await page.locator('html[lang=fr][dir=ltr]').waitFor()
  })

  it('shows markup as the text it is, from both sides', async () => {
    await enter('director-1')
    await say('<img src=x onerror=alert(1)> {{name}}')
    await expect.poll(() => test.webchat.received.length).toBe(1)
    test.webchat.say('director-1', '<script>alert(2)</script><b>gras</b>')
    await bubble('gras')
    expect(await bubbles()).toEqual([
      '<img src=x onerror=alert(1)> {{name}}',
      '<script>alert(2)</script><b>gras</b>',
    ])
    expect(await page.locator('.log img, .log script, .log b').count()).toBe(0)
  })

  it('sends again under the same id when the answer was lost, so that it is said once', async () => {
    let lost = 0
    // what the server shows back would say that it is stored: that way is interrupted too
    await page.route('**/api/webchat/{messages,events}**', async (route) => {
      if (route.request().method() !== 'POST') return lost < 2 ? route.abort() : route.continue()
      if (lost++ > 0) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await enter('director-1')
    await say('une fois')
    await expect.poll(() => lost, { timeout: 10_000 }).toBe(2)
    await bubble('une fois')
    expect(test.webchat.received.map(({ input }) => input.text)).toEqual(['une fois'])
    expect(await bubbles()).toEqual(['une fois'])
  })

  it('says what it could not send once the tab is loaded again', async () => {
    await enter('director-1')
    await page.route('**/api/webchat/messages', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    await say('pas perdu')
    await page.locator('.bubble.waiting, .bubble.sending').waitFor()
    await page.unroute('**/api/webchat/messages')
    await page.reload()
    await expect.poll(() => test.webchat.received.length, { timeout: 10_000 }).toBe(1)
    await bubble('pas perdu')
    expect(await bubbles()).toEqual(['pas perdu'])
  })

  it('is closed, with a kind word, for somebody who is blocked while it is open', async () => {
    await enter('director-1')
    test.webchat.block('director-1')
    await page.locator('[role=alert]', { hasText: 'votre administration' }).waitFor()
    expect(await page.locator('#composer').count()).toBe(0)
  })

  it('presses a choice, marks it, and leaves the others for later', async () => {
    const choices = [
      { id: 't:take:SN-7F3K2Q', title: 'Je prends' },
      { id: 't:resolve:SN-7F3K2Q', title: 'C’est résolu' },
    ]
    test.webchat.say('director-1', 'Une panne', { choices, ticket: 'SN-7F3K2Q' })
    await enter('director-1')
    await page.click('text=Je prends')
    await expect.poll(() => test.webchat.received.at(-1)?.input.choice).toBe('t:take:SN-7F3K2Q')
    test.webchat.say('director-1', 'C’est noté')
    await bubble('C’est noté')
    expect(await page.locator('.choice.taken').textContent()).toContain('Je prends')
    expect(await page.locator('.choice').last().isEnabled()).toBe(true)
  })

  it('uses long polls where event streams do not come through', async () => {
    await page.route('**/api/webchat/events**', (route) =>
      route.fulfill({ contentType: 'text/event-stream', body: '' }),
    )
    await enter('director-1')
    await page.waitForRequest(/messages\?.*waitSeconds=25/, { timeout: 15_000 })
    test.webchat.say('director-1', 'par un autre chemin')
    await bubble('par un autre chemin')
  })

  it('sends files and shows the picture that comes back', async () => {
    await enter('director-1')
    const screenshot = await page.screenshot()
    await page.setInputFiles('.attach:not(.camera) input', [
      { name: 'panne.png', mimeType: 'image/png', buffer: screenshot },
    ])
    await say('voir la photo')
    await page.locator('.image img[alt="panne.png"]').waitFor()
    expect(test.webchat.received[0]?.input.attachments).toMatchObject([
      { type: 'image/png', bytes: screenshot.length },
    ])
  })

  it('says so when a sound or a file cannot be had, and lets one try again', async () => {
    const attachments = [
      { id: 'gone-1', name: 'voix.ogg', type: 'audio/ogg', bytes: 4 },
      { id: 'gone-2', name: 'facture.pdf', type: 'application/pdf', bytes: 4 },
    ]
    test.webchat.say('director-1', 'Deux fichiers', { attachments })
    await enter('director-1')
    await page.getByText('Le son n’a pas pu être chargé.').waitFor()
    await page.getByRole('button', { name: 'Télécharger facture.pdf' }).click()
    await page.getByText('Le fichier n’a pas pu être téléchargé.').waitFor()
    expect(await page.getByRole('button', { name: 'Télécharger facture.pdf' }).isEnabled()).toBe(true)
  })

  it('makes a large photo smaller before it goes, and leaves out where it was taken', async () => {
    await enter('director-1')
    const noise = { type: 'gaussian', mean: 128, sigma: 10 } as const
    const photo = await sharp({
      create: { width: 2200, height: 1500, channels: 3, background: '#888', noise },
    })
      .jpeg({ quality: 100 })
      .withExif({ IFD3: { GPSLatitudeRef: 'N' } })
      .toBuffer()
    expect(photo.length).toBeGreaterThan(1_000_000)
    const files = [{ name: 'photo.jpeg', mimeType: 'image/jpeg', buffer: photo }]
    await page.setInputFiles('.attach:not(.camera) input', files)
    await page.locator('.attached img').waitFor()
    await say('voir la photo')
    await expect.poll(() => test.webchat.received.length).toBe(1)
    const [sent] = test.webchat.received[0]!.input.attachments
    expect(sent).toMatchObject({ name: 'photo.jpg', type: 'image/jpeg' })
    const content = await buffer((await test.webchat.openAttachment('director-1', sent!.id)).open())
    const { width, height, exif } = await sharp(content).metadata()
    expect([width, height, exif]).toEqual([2048, 1396, undefined])
  })
})
