import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { newDatabaseUri } from '../setup/database.ts'
import { NodeProcess } from './node-process.ts'

const ARTEFACTS = path.join(import.meta.dirname, '../../artefacts/screenshots')
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // a microphone that beeps, and a person who allows it
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
]

type Looking = BrowserContextOptions & { readonly width?: number; readonly height?: number }

type End = () => Promise<void>

/** One real Chromium before one server, for a test file of its own. */
export class Pages {
  readonly url: string
  readonly #browser: Browser
  readonly #end: End
  /** What pages complained of: errors nobody caught, and what the security policy stopped. */
  readonly #complaints: string[] = []

  private constructor(url: string, browser: Browser, end: End) {
    this.url = url
    this.#browser = browser
    this.#end = end
  }

  /** Before a node of the product of its own. */
  static async open(): Promise<Pages> {
    const node = await NodeProcess.start({ MONGODB_URI: newDatabaseUri() })
    return Pages.at(node.url, () => node.kill())
  }

  static async at(url: string, end: End): Promise<Pages> {
    mkdirSync(ARTEFACTS, { recursive: true })
    const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium'
    return new Pages(url, await chromium.launch({ executablePath, args: FLAGS }), end)
  }

  async close(): Promise<void> {
    await this.#browser.close()
    await this.#end()
    expect(this.#complaints).toEqual([])
  }

  /** A browser of its own, before anything is asked for. */
  async look(locale: 'ar' | 'fr', { width = 1000, height = 800, ...more }: Looking = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      locale,
      baseURL: this.url,
      viewport: { width, height },
      ...more,
    })
    return this.watch(await context.newPage())
  }

  watch(page: Page): Page {
    page.on('pageerror', (error) => this.#complaints.push(error.message))
    page.on('console', (line) => {
      if (/Content Security Policy|Permissions policy|Uncaught/i.test(line.text()))
        this.#complaints.push(line.text())
    })
    return page
  }

  /** The same, with the choice made on the first screen. */
  async enter(personId: string, locale: 'ar' | 'fr', looking: Looking = {}): Promise<Page> {
    const page = await this.look(locale, looking)
    await enterAs(page, personId)
    return page
  }
}

export const enterAs = async (page: Page, personId: string): Promise<void> => {
  await page.goto('/')
  await page.locator(`[data-person="${personId}"]`).click()
  await page.locator('#composer').waitFor()
}

export const write = async (page: Page, text: string): Promise<void> => {
  await page.locator('#composer').fill(text)
  await page.keyboard.press('Enter')
}

export const botSays = (page: Page, text: string | RegExp) =>
  page.locator('article.bot', { hasText: text }).last()

/** The words of own messages that the server has shown back, in its order. */
export const ownWords = (page: Page): Promise<string[]> =>
  page.locator('article.me[data-seq] .words').allTextContents()

export const shoot = (page: Page, name: string) =>
  page.screenshot({ path: path.join(ARTEFACTS, `${name}.png`) })
