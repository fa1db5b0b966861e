import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Pages } from '../../support/pages.ts'
import { openPagesOverFakes } from './fakes/pages.ts'

const FIGURES = path.join(import.meta.dirname, '../../../artefacts/first-paint.json')
/** A slow 3G network: 400 ms there and back, 400 kbit/s each way. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }

let pages: Pages
beforeAll(async () => {
  ;({ pages } = await openPagesOverFakes())
})
afterAll(() => pages?.close())

/** In milliseconds since the page was asked for. */
const firstPaint = async (page: Page): Promise<number> => {
  const ask = () => page.evaluate(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`)
  await expect.poll(ask, { timeout: 30_000 }).toBeGreaterThan(0)
  return (await ask()) as number
}

describe('the first paint', () => {
  it.each([
    ['ar', 'الدعم المعلوماتي', 'rtl'],
    ['fr', 'L’assistance informatique', 'ltr'],
  ] as const)('needs nothing but the HTML (%s)', async (locale, words, direction) => {
    const page = await pages.look(locale, { width: 360, serviceWorkers: 'block' })
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const asked: string[] = []
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url())
      asked.push(pathname)
      if (pathname !== '/') await held
      await route.continue()
    })
    await page.goto('/', { waitUntil: 'commit' })
    expect(await firstPaint(page)).toBeGreaterThan(0)
    await page.getByText(words).waitFor()
    expect(await page.locator('html').getAttribute('dir')).toBe(direction)
    expect(await page.locator('.person').count()).toBe(0)
    expect(asked.filter((pathname) => pathname.endsWith('.css'))).toEqual([])
    release()
    await page.locator('.person').first().waitFor()
  })

  it('is measured on a slow network, and the figure kept', async () => {
    const figures: number[] = []
    for (let run = 0; run < 3; run += 1) {
      const page = await pages.look('fr', { width: 360, serviceWorkers: 'block' })
      const network = await page.context().newCDPSession(page)
      await network.send('Network.enable')
      await network.send('Network.emulateNetworkConditions', SLOW)
      await page.goto('/', { waitUntil: 'commit' })
      figures.push(Math.round(await firstPaint(page)))
      await page.context().close()
    }
    writeFileSync(FIGURES, JSON.stringify({ network: SLOW, firstContentfulPaintMs: figures }))
    expect(figures.filter((figure) => figure > 0)).toHaveLength(3)
  })
})
