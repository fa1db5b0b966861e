import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { botSays, enterAs, Pages, shoot, write } from '../../support/pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await Pages.open()
})
afterAll(() => pages?.close())

const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
]
const SCHEMES = ['light', 'dark'] as const
type Violation = { id: string; nodes: { html: string; failureSummary: string }[] }

/** What axe-core finds, in words that lead to the place. */
const violations = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  const found = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as Violation[]
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

/** The same page in every size and both schemes, each looked at and kept as a picture. */
const lookAtAll = async (page: Page, name: string): Promise<void> => {
  for (const size of SIZES) {
    await page.setViewportSize(size)
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await shoot(page, `${name}-${size.width}-${colorScheme}`)
      expect(await violations(page), `${name} ${size.width} ${colorScheme}`).toEqual([])
    }
  }
}

const isWider = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')

const REPORTS = {
  ar: ['teacher-5', 'السلام عليكم، الطابعة معطلة في القاعة 5 منذ يومين'],
  fr: ['teacher-2', "le vidéoprojecteur de la salle 8 ne s'allume plus depuis ce matin"],
} as const

describe('the page for everybody', () => {
  it.each(['ar', 'fr'] as const)(
    'has nothing that axe-core finds, on the way in and in a talk (%s)',
    async (locale) => {
      const page = await pages.look(locale)
      await page.goto('/')
      await page.locator('.person').first().waitFor()
      await lookAtAll(page, `welcome-${locale}`)
      const [person, report] = REPORTS[locale]
      await enterAs(page, person)
      await write(page, report)
      await botSays(page, /SN-[0-9A-Z]{6}/).waitFor()
      await lookAtAll(page, `talk-${locale}`)
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await isWider(page)).toBe(false)
      await shoot(page, `talk-${locale}-320`)
      await page.locator('details summary').click()
      expect(await isWider(page)).toBe(false)
      await page.getByRole('button').last().focus()
      await page.goto('/')
    },
  )

  it('is used with a keyboard alone, and shows where one is', async () => {
    const page = await pages.look('fr', { width: 1280 })
    await page.goto('/')
    await page.locator('.person').first().waitFor()
    await page.locator('input[type=search]').focus()
    await page.keyboard.type('teacher-4')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.dataset.person')).toBe('teacher-4')
    await page.keyboard.press('Enter')
    await page.locator('#composer').waitFor()
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('composer')
    await page.keyboard.type("l'imprimante de la salle 12 ne marche plus")
    await page.keyboard.press('Enter')
    const answer = botSays(page, /SN-[0-9A-Z]{6}/)
    await answer.waitFor()
    const visited: string[] = []
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Shift+Tab')
      const [what, outline] = (await page.evaluate(`(() => {
        const at = document.activeElement.closest('label') ?? document.activeElement
        return [document.activeElement.className || document.activeElement.tagName, getComputedStyle(at).outlineStyle]
      })()`)) as [string, string]
      if (what === 'BODY') break
      expect(outline, what).toBe('solid')
      visited.push(what)
    }
    expect(visited).toEqual(expect.arrayContaining(['ticket', 'log-area', 'quiet', 'skip']))
  })

  it('reads new messages out, and not those from before', async () => {
    const page = await pages.enter('teacher-6', 'fr')
    const log = page.getByRole('log')
    await expect.poll(() => log.getAttribute('aria-live')).toBe('polite')
    await write(page, 'bonjour')
    await log.locator('article.bot').first().waitFor()
  })

  it('moves nothing for whom movement disturbs', async () => {
    const page = await pages.look('fr', { reducedMotion: 'reduce', serviceWorkers: 'block' })
    await enterAs(page, 'teacher-8')
    await page.route('**/api/webchat/messages', (route) =>
      route.request().method() === 'POST' ? undefined : route.continue(),
    )
    await write(page, 'bonjour')
    await page.locator('.typing').waitFor()
    expect(await page.evaluate('document.getAnimations().length')).toBe(0)
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await expect.poll(() => page.evaluate('document.getAnimations().length')).toBe(3)
  })
})
