import { Readable } from 'node:stream'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { botSays, enterAs, type Pages, shoot, write } from '../../support/pages.ts'
import { openPagesOverFakes } from './fakes/pages.ts'
import type { FakeWebchat } from './fakes/webchat.ts'

let pages: Pages
let webchat: FakeWebchat
beforeAll(async () => {
  ;({ pages, webchat } = await openPagesOverFakes())
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

const TALKS = {
  ar: {
    person: 'teacher-1',
    report: 'السلام عليكم، الطابعة معطلة في القاعة 5 منذ يومين',
    answer: 'سُجل طلبكم تحت رقم SN-7F3K2Q.\nسيُنظر فيه قبل يوم الاثنين 30 نونبر على الساعة 12:30.',
    choices: ['حُل المشكل', 'إلغاء'],
  },
  fr: {
    person: 'director-1',
    report: "le vidéoprojecteur de la salle 8 ne s'allume plus depuis ce matin",
    answer: 'Votre demande est enregistrée : SN-7F3K2Q.\nElle sera examinée avant lundi 30 novembre à 12:30.',
    choices: ['Ça a marché', 'Annuler'],
  },
} as const

/** A talk with everything that a bubble can hold. */
const talk = async (page: Page, locale: 'ar' | 'fr'): Promise<void> => {
  const { person, report, answer, choices } = TALKS[locale]
  await enterAs(page, person)
  await write(page, report)
  await page.locator('article.me[data-seq]').waitFor()
  const background = '#7aa39a'
  const picture = await sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .png()
    .toBuffer()
  const files = [
    { name: 'photo.png', type: 'image/png', content: Readable.from([picture]) },
    { name: 'voix.ogg', type: 'audio/ogg', content: Readable.from([Buffer.from('OggS')]) },
    { name: 'facture.pdf', type: 'application/pdf', content: Readable.from([Buffer.from('%PDF')]) },
  ]
  const attachments = []
  for (const file of files) attachments.push(await webchat.storeAttachment(person, file))
  webchat.say(person, answer, {
    ticket: 'SN-7F3K2Q',
    attachments,
    choices: choices.map((title, index) => ({ id: `q:${index}`, title })),
  })
  await page.locator('.image img').waitFor()
  await expect.poll(() => page.evaluate("document.querySelector('.image img').naturalWidth")).toBe(320)
  await page.setInputFiles('.attach:not(.camera) input', [
    { name: 'panne.png', mimeType: 'image/png', buffer: picture },
    { name: 'facture.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
  ])
  await page.locator('.attached li').waitFor()
}

describe('the page for everybody', () => {
  it.each(['ar', 'fr'] as const)(
    'has nothing that axe-core finds, on the way in and in a talk (%s)',
    async (locale) => {
      const page = await pages.look(locale)
      await page.goto('/')
      await page.locator('.person').first().waitFor()
      await lookAtAll(page, `welcome-${locale}`)
      await talk(page, locale)
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
    await page.keyboard.type('director-1')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.dataset.person')).toBe('director-1')
    await page.keyboard.press('Enter')
    await page.locator('#composer').waitFor()
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('composer')
    await page.keyboard.type("l'imprimante de la salle 12 ne marche plus")
    await page.keyboard.press('Enter')
    await page.locator('article.me[data-seq]', { hasText: 'salle 12' }).waitFor()
    webchat.say('director-1', 'C’est noté : SN-7F3K2Q', {
      ticket: 'SN-7F3K2Q',
      choices: [{ id: 'q:yes', title: 'Oui' }],
    })
    await botSays(page, 'C’est noté').waitFor()
    const visited: string[] = []
    for (let step = 0; step < 16; step += 1) {
      await page.keyboard.press('Shift+Tab')
      const [what, outline] = (await page.evaluate(`(() => {
        const at = document.activeElement.closest('label') ?? document.activeElement
        return [document.activeElement.className || document.activeElement.tagName, getComputedStyle(at).outlineStyle]
      })()`)) as [string, string]
      if (what === 'BODY') break
      expect(outline, what).toBe('solid')
      visited.push(what)
    }
    expect(visited).toEqual(expect.arrayContaining(['choice', 'ticket', 'log-area', 'quiet']))
  })

  it('reads new messages out, and not those from before', async () => {
    webchat.say('director-1', 'dit avant')
    const page = await pages.enter('director-1', 'fr')
    const log = page.getByRole('log')
    await botSays(page, 'dit avant').waitFor()
    await expect.poll(() => log.getAttribute('aria-live')).toBe('polite')
    webchat.say('director-1', 'dit maintenant')
    await log.locator('article.bot', { hasText: 'dit maintenant' }).waitFor()
  })

  it('moves nothing for whom movement disturbs', async () => {
    const page = await pages.look('fr', { reducedMotion: 'reduce', serviceWorkers: 'block' })
    await enterAs(page, 'director-1')
    await page.route('**/api/webchat/messages', (route) =>
      route.request().method() === 'POST' ? undefined : route.continue(),
    )
    await write(page, 'bonjour')
    await page.locator('.typing').waitFor()
    expect(await page.evaluate('document.getAnimations().length')).toBe(0)
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await expect.poll(() => page.evaluate('document.getAnimations().length')).toBe(3)
  })

  it.each([
    ['ar', 'سند'],
    ['fr', 'Sanad'],
  ] as const)('is one that the browser takes for an application (%s)', async (locale, name) => {
    const page = await pages.look(locale)
    await page.goto('/')
    const browser = await page.context().newCDPSession(page)
    const { url, errors, data } = await browser.send('Page.getAppManifest')
    expect([new URL(url).pathname, errors]).toEqual([`/manifest.${locale}.webmanifest`, []])
    expect(JSON.parse(data ?? '')).toMatchObject({ lang: locale, short_name: name })
    const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors')
    // a test's window is a private one, which installs nothing: its only objection
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito'])
  })
})
