import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { botSays, Pages, shoot, write } from '../../support/pages.ts'

const REFERENCE = /SN-[0-9A-Z]{6}/

let pages: Pages
beforeAll(async () => {
  pages = await Pages.open()
})
afterAll(() => pages?.close())

describe('the page in a real browser', () => {
  it.each([
    ['fr', 'teacher-2', 'director-1', "le vidéoprojecteur de la salle 8 ne s'allume plus depuis ce matin"],
    ['ar', 'teacher-5', 'director-3', 'السلام عليكم، الطابعة معطلة في القاعة 5 منذ يومين'],
  ] as const)(
    'takes a report from the teacher to the director and back (%s)',
    async (language, teacherId, directorId, report) => {
      const teacher = await pages.enter(teacherId, language)
      const director = await pages.enter(directorId, language)
      expect(await teacher.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
      expect(await teacher.locator('html').getAttribute('lang')).toBe(language)
      await write(teacher, report)
      const opened = botSays(teacher, REFERENCE)
      await opened.waitFor()
      const reference = REFERENCE.exec((await opened.textContent()) ?? '')?.[0] as string
      const alert = botSays(director, reference)
      await alert.waitFor()
      await shoot(teacher, `teacher-${language}`)
      await alert.locator('button.choice').first().click()
      await botSays(teacher, reference).waitFor()
      await shoot(director, `director-${language}`)
      await write(director, `${reference} c'est réparé, la lampe est changée`)
      const asked = teacher
        .locator('article.bot', { hasText: /fonctionne|هل يشتغل/ })
        .filter({ has: teacher.locator('button.choice') })
        .last()
      await asked.locator('button.choice').nth(1).waitFor()
      await asked.locator('button.choice').first().click()
      await botSays(teacher, /clôturée|أُغلق/).waitFor()
      await shoot(teacher, `closed-${language}`)
    },
  )

  it('fits a phone, can be used by keyboard alone and shows foreign words as text', async () => {
    const page = await pages.enter('teacher-6', 'fr', { width: 360 })
    await write(page, '<img src=x onerror="document.title=1"> {{name}} **gras**')
    await page.locator('article', { hasText: '{{name}} **gras**' }).first().waitFor()
    expect(await page.title()).not.toBe('1')
    const wider = await page.evaluate(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    )
    expect(wider).toBe(false)
    await shoot(page, 'phone-fr')
    const unnamed =
      await page.evaluate(`[...document.querySelectorAll('button, input, textarea')].filter((control) =>
      !(control.getAttribute('aria-label') || control.textContent.trim() || control.closest('label')?.textContent.trim())).length`)
    expect(unnamed).toBe(0)
  })

  it('lets in once by the link that a chat has brought, and leaves no code in sight', async () => {
    const teacher = await pages.enter('teacher-8', 'fr')
    await write(teacher, '/web')
    const said = (await botSays(teacher, '#code=').textContent()) ?? ''
    const link = /http:\/\/\S+#code=\w+/.exec(said)?.[0] as string
    const elsewhere = await pages.look('fr')
    await elsewhere.goto(link)
    await botSays(elsewhere, '#code=').waitFor()
    expect(elsewhere.url()).toBe(`${pages.url}/`)
    expect(await elsewhere.locator('h1').textContent()).toBe(await teacher.locator('h1').textContent())
    await elsewhere.reload()
    await elsewhere.locator('#composer').waitFor()
    const later = await pages.look('fr', { width: 360 })
    await later.goto(link)
    await later.getByText('Ce code est faux ou périmé').waitFor()
    expect(await later.locator('#composer').count()).toBe(0)
    await shoot(later, 'link-used-fr-360')
  })
})
