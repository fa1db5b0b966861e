import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { botSays, enterAs, ownWords, Pages, shoot, write } from '../../support/pages.ts'
import { type WebMessage, WebPerson } from '../../support/web-person.ts'

let pages: Pages
beforeAll(async () => {
  pages = await Pages.open()
})
afterAll(() => pages?.close())

/** The worker that keeps the shell is there, and rules this page. */
const shellIsKept = (page: Page) =>
  expect.poll(() => page.evaluate('navigator.serviceWorker.controller?.state')).toBe('activated')
const waiting = (page: Page) => page.locator('article.me.waiting, article.me.sending')
const wordsOf = (page: Page) => waiting(page).locator('.words').allTextContents()

/** What the server has of this person, whatever the page shows. */
const stored = async (id: string): Promise<string[]> => {
  const { url } = pages
  const opened = await fetch(`${url}/api/webchat/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId: id }),
  })
  const { token } = (await opened.json()) as { token: string }
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(`${url}/api/webchat/messages?after=0`, { headers })
  const { messages } = (await answer.json()) as { messages: WebMessage[] }
  return messages.filter(({ from }) => from === 'me').map(({ text }) => text)
}

const offline = (context: BrowserContext, away: boolean) => context.setOffline(away)

describe('what is said without a network', () => {
  it('waits in sight, goes when the network is back, each once and in order, and is ticked on its way', async () => {
    const page = await pages.enter('teacher-2', 'fr', { width: 360 })
    const tick = page.locator('article.me').first().locator('.tick')
    await offline(page.context(), true)
    await write(page, "l'imprimante de la salle 12 ne marche plus")
    await write(page, 'merci beaucoup')
    await expect
      .poll(() => wordsOf(page))
      .toEqual(["l'imprimante de la salle 12 ne marche plus", 'merci beaucoup'])
    await expect.poll(() => tick.getAttribute('class')).toContain('waiting')
    await page.getByText('Connexion perdue').waitFor()
    await shoot(page, 'offline-fr-360')
    await offline(page.context(), false)
    const both = ["l'imprimante de la salle 12 ne marche plus", 'merci beaucoup']
    await expect.poll(() => ownWords(page), { timeout: 20_000 }).toEqual(both)
    await expect.poll(() => tick.getAttribute('class'), { timeout: 20_000 }).toContain('answered')
    expect(await stored('teacher-2')).toEqual(both)
  })

  it('outlives a reload without a network, with its file, and is then sent once', async () => {
    const page = await pages.enter('teacher-3', 'ar', { width: 360 })
    await shellIsKept(page)
    await offline(page.context(), true)
    await write(page, 'الطابعة معطلة في القاعة 5')
    const file = { name: 'سجل.txt', mimeType: 'text/plain', buffer: Buffer.from('خطأ 42') }
    await page.setInputFiles('.attach:not(.camera) input', [file])
    await write(page, 'هذا سجل الأخطاء')
    await expect.poll(() => waiting(page).count()).toBe(2)
    await page.reload()
    await expect.poll(() => wordsOf(page)).toEqual(['الطابعة معطلة في القاعة 5', 'هذا سجل الأخطاء'])
    await waiting(page).last().getByText('سجل.txt').waitFor()
    await shoot(page, 'offline-reloaded-ar-360')
    await offline(page.context(), false)
    await expect.poll(() => ownWords(page), { timeout: 20_000 }).toHaveLength(2)
    await page.locator('article.me[data-seq] .file-name', { hasText: 'سجل.txt' }).waitFor()
    await page.reload()
    await page.locator('article.me[data-seq]').nth(1).waitFor()
    expect(await waiting(page).count()).toBe(0)
    expect(await stored('teacher-3')).toEqual(['الطابعة معطلة في القاعة 5', 'هذا سجل الأخطاء'])
  })

  it('is seen in every tab of the person, and sent by the one that is left', async () => {
    const first = await pages.enter('teacher-5', 'fr')
    const second = pages.watch(await first.context().newPage())
    await enterAs(second, 'teacher-5')
    await offline(first.context(), true)
    await write(first, 'le réseau de la salle 4 est coupé')
    await expect.poll(() => wordsOf(second)).toEqual(['le réseau de la salle 4 est coupé'])
    await write(second, 'depuis ce matin')
    await expect.poll(() => wordsOf(first)).toHaveLength(2)
    await first.close()
    await offline(second.context(), false)
    await expect.poll(() => ownWords(second), { timeout: 20_000 }).toHaveLength(2)
    expect(await stored('teacher-5')).toEqual(['le réseau de la salle 4 est coupé', 'depuis ce matin'])
  })

  it('can be taken back while it waits, and is not left behind on a shared computer', async () => {
    const page = await pages.enter('teacher-8', 'fr')
    await offline(page.context(), true)
    await write(page, 'une erreur')
    await waiting(page).getByRole('button', { name: 'Supprimer' }).click()
    await expect.poll(() => waiting(page).count()).toBe(0)
    await write(page, 'un secret')
    await expect.poll(() => waiting(page).count()).toBe(1)
    page.once('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Changer de personne' }).click()
    await page.locator('.welcome').waitFor()
    await offline(page.context(), false)
    await enterAs(page, 'teacher-8')
    await page.locator('.empty').waitFor()
    expect(await stored('teacher-8')).toEqual([])
  })
})

describe('the page in the background', () => {
  it('counts in its title what came while nobody looked', async () => {
    const director = await pages.enter('director-6', 'fr')
    await director.locator('.empty').waitFor()
    const title = await director.title()
    const look = (hidden: boolean) =>
      director.evaluate(`Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))`)
    await look(true)
    const teacher = await WebPerson.enter(pages.url, 'teacher-12')
    await teacher.say("l'ordinateur de la salle 3 ne démarre plus")
    await botSays(director, 'salle 3').waitFor()
    await expect.poll(() => director.title()).toBe(`(1) ${title}`)
    await look(false)
    await expect.poll(() => director.title()).toBe(title)
  })
})

describe('the service worker', () => {
  it('opens the page without a network and never gives an answer of the API twice', async () => {
    const page = await pages.enter('teacher-9', 'fr')
    await shellIsKept(page)
    await write(page, 'bonjour')
    await page.locator('article.bot').first().waitFor()
    const ask = () =>
      page.evaluate(`fetch('/api/demo/people').then((answer) => answer.status, () => 'no answer')`)
    expect(await ask()).toBe(200)
    await offline(page.context(), true)
    expect(await ask()).toBe('no answer')
    const kept = await page.evaluate(`caches.keys().then((names) => Promise.all(names.map(async (name) =>
      (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).then((all) => all.flat())`)
    expect(kept).toEqual(expect.arrayContaining(['/index.html', '/index.fr.html']))
    expect(
      (kept as string[]).filter((file) => !/^\/(index(\.fr)?\.html|favicon\.svg|assets\/)/.test(file)),
    ).toEqual([])
    await page.reload()
    await page.locator('#composer').waitFor()
    expect(await page.locator('article.bot').count()).toBe(0)
    await offline(page.context(), false)
    await page.locator('article.bot').first().waitFor({ timeout: 20_000 })
  })
})
