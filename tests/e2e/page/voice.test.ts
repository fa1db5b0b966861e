import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Pages, shoot } from '../../support/pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await Pages.open()
})
afterAll(() => pages?.close())

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

  it('is thrown away when one thinks better of it, by a touch or by Escape', async () => {
    const page = await pages.enter('teacher-3', 'ar', { width: 360 })
    for (const cancel of ['button', 'Escape'] as const) {
      await page.getByRole('button', { name: 'تسجيل رسالة صوتية' }).click()
      await page.getByRole('timer').waitFor()
      if (cancel === 'button') {
        await shoot(page, 'recording-ar-360')
        await page.getByRole('button', { name: 'إلغاء التسجيل' }).click()
      } else await page.keyboard.press('Escape')
      await page.locator('#composer').waitFor()
      expect(await page.locator('.attached li').count()).toBe(0)
    }
  })

  it('is not asked for twice where it was refused: kind words say what one can do', async () => {
    const page = await pages.look('fr', { width: 360 })
    await page.addInitScript(`navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('', 'NotAllowedError'))`)
    await page.goto('/')
    await page.locator('[data-person="teacher-6"]').click()
    await page.getByRole('button', { name: 'Enregistrer un message vocal' }).click()
    await page.getByText('Le micro n’est pas autorisé.').waitFor()
    expect(await page.locator('#composer').isEditable()).toBe(true)
  })

  it('is not offered where the browser cannot record', async () => {
    const page = await pages.look('fr')
    await page.addInitScript('delete window.MediaRecorder')
    await page.goto('/')
    await page.locator('[data-person="teacher-6"]').click()
    await page.getByRole('button', { name: 'Envoyer' }).waitFor()
    expect(await page.locator('.voice').count()).toBe(0)
  })
})
