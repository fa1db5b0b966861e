import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { botSays, Pages, shoot, write } from '../../support/pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await Pages.open()
})
afterAll(() => pages?.close())

const MEGABYTE = 1024 * 1024
const picture = (background: string) =>
  sharp({ create: { width: 320, height: 240, channels: 3, background } })
    .png()
    .toBuffer()

/** Puts files into the page as a hand or a clipboard does. */
const bring = async (page: Page, how: 'drop' | 'paste', file: { name: string; content: Buffer }) => {
  const given = { how, name: file.name, base64: file.content.toString('base64') }
  await page.evaluate(`(async ({ how, name, base64 }) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
    const data = new DataTransfer()
    data.items.add(new File([bytes], name, { type: 'image/png' }))
    const target = document.querySelector('.log-area')
    if (how === 'paste') {
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      return
    }
    for (const kind of ['dragenter', 'dragover', 'drop'])
      target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }))
  })(${JSON.stringify(given)})`)
}
const attached = (page: Page) => page.locator('.attached li')

describe('files on the page', () => {
  it('are dropped and pasted, seen before they go, and reach the director with the alert', async () => {
    const teacher = await pages.enter('teacher-2', 'fr')
    const director = await pages.enter('director-1', 'fr')
    await bring(teacher, 'drop', { name: 'panne.png', content: await picture('#c33') })
    await bring(teacher, 'paste', { name: 'etiquette.png', content: await picture('#33c') })
    await bring(teacher, 'paste', { name: 'erreur.png', content: await picture('#3c3') })
    await expect.poll(() => attached(teacher).locator('img').count()).toBe(3)
    await shoot(teacher, 'attached-fr')
    await attached(teacher)
      .filter({ has: teacher.getByAltText('erreur.png') })
      .getByRole('button')
      .click()
    await write(teacher, "le vidéoprojecteur de la salle 8 ne s'allume plus depuis ce matin")
    await teacher.locator('article.me[data-seq] .image img').nth(1).waitFor()
    expect(await attached(teacher).count()).toBe(0)
    const seen = botSays(director, 'salle 8').locator('.image img')
    await expect.poll(() => seen.count()).toBe(2)
    const names = await Promise.all((await seen.all()).map((image) => image.getAttribute('alt')))
    expect(names).toEqual(['panne.png', 'etiquette.png'])
    await shoot(director, 'director-pictures-fr')
  })

  it.each([
    ['fr', /facture\.exe est un programme/, /video\.mp4 est trop volumineux : 10 Mo/, /vide\.txt est vide/],
    ['ar', /facture\.exe\S* برنامج/, /video\.mp4\S* كبير/, /vide\.txt\S* فارغ/],
  ] as const)(
    'that would be refused are refused in words, and nothing is sent (%s)',
    async (locale, ...words) => {
      const page = await pages.enter(locale === 'fr' ? 'teacher-8' : 'teacher-7', locale, { width: 360 })
      let posts = 0
      page.on('request', (request) => {
        if (request.method() === 'POST' && request.url().endsWith('/messages')) posts += 1
      })
      await page.setInputFiles('.attach:not(.camera) input', [
        { name: 'facture.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
        { name: 'video.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(10 * MEGABYTE + 1) },
        { name: 'vide.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      ])
      const said = page.locator('.attached [role=alert]')
      for (const word of words) await expect.poll(() => said.textContent()).toMatch(word)
      expect(await attached(page).count()).toBe(0)
      await shoot(page, `refused-${locale}-360`)
      const six = Array.from({ length: 6 }, (_, index) => ({
        name: `photo-${index}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from('x'),
      }))
      await page.setInputFiles('.attach:not(.camera) input', six)
      await expect.poll(() => attached(page).count()).toBe(5)
      await expect.poll(() => said.textContent()).toMatch(/5/)
      expect(posts).toBe(0)
    },
  )

  it('come from the camera of a phone, at once, while nothing is written', async () => {
    const phone = { width: 360, height: 740, hasTouch: true, isMobile: true }
    const page = await pages.enter('teacher-9', 'ar', phone)
    const camera = page.locator('.camera')
    expect(await camera.isVisible()).toBe(true)
    const input = camera.locator('input')
    expect([await input.getAttribute('capture'), await input.getAttribute('accept')]).toEqual([
      'environment',
      'image/*',
    ])
    await page.locator('#composer').fill('الطابعة معطلة')
    expect(await camera.isVisible()).toBe(false)
    await shoot(page, 'phone-composer-ar')
  })

  it('tell how far they have come on a slow network', async () => {
    const page = await pages.enter('teacher-10', 'fr')
    const slow = await page.context().newCDPSession(page)
    const rates = { latency: 50, downloadThroughput: 100_000, uploadThroughput: 100_000 }
    await slow.send('Network.enable')
    await slow.send('Network.emulateNetworkConditions', { offline: false, ...rates })
    const buffer = Buffer.alloc(200_000, 'x')
    await page.setInputFiles('.attach:not(.camera) input', [
      { name: 'a.txt', mimeType: 'text/plain', buffer },
    ])
    await write(page, "l'imprimante de la salle 2 ne marche plus")
    await page.locator('article.me.sending progress').waitFor()
    await page.locator('article.me[data-seq]').waitFor()
    expect(await page.locator('progress').count()).toBe(0)
  })
})

describe('a voice on the page', () => {
  it('is recorded by a touch, ended by a touch, heard before it goes, and kept as a sound', async () => {
    const page = await pages.enter('teacher-4', 'fr', { width: 360, height: 740 })
    await page.getByRole('button', { name: 'Enregistrer un message vocal' }).click()
    await page.getByRole('timer').waitFor()
    // a beep a second: there must be something to hear
    await expect.poll(() => page.getByRole('timer').textContent()).toBe('0:01')
    await shoot(page, 'recording-fr-360')
    await page.getByRole('button', { name: 'Terminer l’enregistrement' }).click()
    const preview = page.locator('.attached audio')
    await preview.waitFor()
    const readable = `new Promise((resolve) => {
      const sound = document.querySelector('.attached audio')
      if (sound.readyState > 0) resolve(true)
      sound.onloadedmetadata = () => resolve(true)
      sound.onerror = () => resolve(false)
      sound.load()
    })`
    expect(await page.evaluate(readable)).toBe(true)
    await shoot(page, 'recorded-fr-360')
    const sent = page.waitForRequest((request) => request.method() === 'POST')
    await page.getByRole('button', { name: 'Envoyer' }).click()
    await sent
    await page.locator('article.me[data-seq] audio').waitFor()
    const type = await page.evaluate(`fetch('/api/webchat/messages?after=0', {
      headers: { Authorization: 'Bearer ' + JSON.parse(sessionStorage.getItem('sanad.who')).token },
    }).then((r) => r.json()).then(({ messages }) => messages.find((m) => m.from === 'me').attachments[0].type)`)
    expect(type).toMatch(/^audio\/(webm|ogg|mp4)$/)
  })
})
