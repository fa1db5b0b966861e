import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { LANGUAGES, type Language } from '../../../shared/index.ts'
import { pageFileOf } from '../page-file.ts'
import { manifestOf } from './manifest.ts'
import { directionOf, type PageTexts, readPageTexts } from './page-texts.ts'

const STYLESHEET = /\s*<link rel="stylesheet"[^>]*>/
const ROOT_TAG = /<html[^>]*>/
const OF_THE_LANGUAGE = '<!-- of the language -->'

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The one stylesheet of the bundle, taken out of it. */
const takeStyles = async (outDir: string): Promise<string> => {
  const assets = path.join(outDir, 'assets')
  const name = (await readdir(assets)).find((file) => file.endsWith('.css'))
  if (!name) throw new Error('the bundle has no stylesheet')
  const styles = await readFile(path.join(assets, name), 'utf8')
  await rm(path.join(assets, name))
  return styles.trim()
}

type Filling = { readonly language: Language; readonly texts: PageTexts; readonly styles: string }

const fill = (template: string, { language, texts, styles }: Filling): string => {
  const values: Record<string, string> = texts
  const head = [
    `<link rel="manifest" href="/manifest.${language}.webmanifest" />`,
    '<link rel="apple-touch-icon" href="/icons/192.png" />',
    `<style>${styles}</style>`,
  ]
  return template
    .replace(ROOT_TAG, `<html lang="${language}" dir="${directionOf(language)}">`)
    .replace(STYLESHEET, '')
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => escapeHtml(values[name] ?? ''))
    .replace(OF_THE_LANGUAGE, () => head.join('\n    '))
}

/**
 * One page a language, with its words and all its styles in it: the first paint needs nothing but the HTML. The
 * styles compress to less than a request costs on a slow network.
 */
export const writePages = async (root: string, outDir: string): Promise<void> => {
  const template = await readFile(path.join(outDir, 'index.html'), 'utf8')
  const styles = await takeStyles(outDir)
  for (const language of LANGUAGES) {
    const texts = await readPageTexts(root, language)
    await writeFile(path.join(outDir, pageFileOf(language)), fill(template, { language, texts, styles }))
    const manifest = JSON.stringify(manifestOf(language, texts))
    await writeFile(path.join(outDir, `manifest.${language}.webmanifest`), manifest)
  }
}
