import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDatabaseUri } from '../setup/database.ts'
import { NodeProcess } from '../support/node-process.ts'

const ARTEFACTS = path.join(import.meta.dirname, '../../artefacts/screenshots')
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const REFERENCE = /SN-[0-9A-Z]{6}/

let node: NodeProcess
let browser: Browser

beforeAll(async () => {
  mkdirSync(ARTEFACTS, { recursive: true })
  node = await NodeProcess.start({ MONGODB_URI: newDatabaseUri() })
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: FLAGS,
  })
})
afterAll(async () => {
  await browser?.close()
  await node?.kill()
})

/** A browser of their own, with the choice made on the first screen. */
const enter = async (personId: string, locale: 'ar' | 'fr', width = 1000): Promise<Page> => {
  const context = await browser.newContext({ locale, viewport: { width, height: 800 } })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(node.url)
  await page.locator(`[data-person="${personId}"]`).click()
  await page.locator('#composer').waitFor()
  expect(errors).toEqual([])
  return page
}

const write = async (page: Page, text: string): Promise<void> => {
  await page.locator('#composer').fill(text)
  await page.keyboard.press('Enter')
}

const botSays = (page: Page, text: string | RegExp) => page.locator('article.bot', { hasText: text }).last()

describe('the page in a real browser', () => {
  it.each([
    ['fr', 'teacher-2', 'director-1', "le vidéoprojecteur de la salle 8 ne s'allume plus depuis ce matin"],
    ['ar', 'teacher-5', 'director-3', 'السلام عليكم، الطابعة معطلة في القاعة 5 منذ يومين'],
  ] as const)(
    'takes a report from the teacher to the director and back (%s)',
    async (language, teacherId, directorId, report) => {
      const teacher = await enter(teacherId, language)
      const director = await enter(directorId, language)
      expect(await teacher.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
      expect(await teacher.locator('html').getAttribute('lang')).toBe(language)
      await write(teacher, report)
      const opened = botSays(teacher, REFERENCE)
      await opened.waitFor()
      const reference = REFERENCE.exec((await opened.textContent()) ?? '')?.[0] as string
      const alert = botSays(director, reference)
      await alert.waitFor()
      await teacher.screenshot({ path: path.join(ARTEFACTS, `teacher-${language}.png`) })
      await alert.locator('button.choice').first().click()
      await botSays(teacher, reference).waitFor()
      await director.screenshot({ path: path.join(ARTEFACTS, `director-${language}.png`) })
      await write(director, `${reference} c'est réparé, la lampe est changée`)
      const asked = teacher
        .locator('article.bot', { hasText: /fonctionne|هل يشتغل/ })
        .filter({ has: teacher.locator('button.choice') })
        .last()
      await asked.locator('button.choice').nth(1).waitFor()
      await asked.locator('button.choice').first().click()
      await botSays(teacher, /clôturée|أُغلق/).waitFor()
      await teacher.screenshot({ path: path.join(ARTEFACTS, `closed-${language}.png`) })
    },
  )

  it('fits a phone, can be used by keyboard alone and shows foreign words as text', async () => {
    const page = await enter('teacher-6', 'fr', 360)
    await write(page, '<img src=x onerror="document.title=1"> {{name}} **gras**')
    await page.locator('article', { hasText: '{{name}} **gras**' }).first().waitFor()
    expect(await page.title()).not.toBe('1')
    const wider = await page.evaluate(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    )
    expect(wider).toBe(false)
    await page.screenshot({ path: path.join(ARTEFACTS, 'phone-fr.png') })
    const unnamed =
      await page.evaluate(`[...document.querySelectorAll('button, input, textarea')].filter((control) =>
      !(control.getAttribute('aria-label') || control.textContent.trim() || control.closest('label')?.textContent.trim())).length`)
    expect(unnamed).toBe(0)
  })
})
