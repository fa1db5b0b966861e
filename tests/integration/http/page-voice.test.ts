import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Pages } from '../../support/pages.ts'
import { shoot } from '../../support/pages.ts'
import { openPagesOverFakes } from './fakes/pages.ts'

let pages: Pages
beforeAll(async () => {
  ;({ pages } = await openPagesOverFakes())
})
afterAll(() => pages?.close())

describe('a voice on the page', () => {
  it('is thrown away when one thinks better of it, by a touch or by Escape', async () => {
    const page = await pages.enter('teacher-1', 'ar', { width: 360 })
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
    await page.locator('[data-person="director-1"]').click()
    await page.getByRole('button', { name: 'Enregistrer un message vocal' }).click()
    await page.getByText('Le micro n’est pas autorisé.').waitFor()
    expect(await page.locator('#composer').isEditable()).toBe(true)
  })

  it('is not offered where the browser cannot record', async () => {
    const page = await pages.look('fr')
    await page.addInitScript('delete window.MediaRecorder')
    await page.goto('/')
    await page.locator('[data-person="director-1"]').click()
    await page.getByRole('button', { name: 'Envoyer' }).waitFor()
    expect(await page.locator('.voice').count()).toBe(0)
  })
})
