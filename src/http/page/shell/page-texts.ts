import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Language } from '../../../shared/index.ts'

/** What the page says before its script runs. */
export type PageTexts = Readonly<Record<'name' | 'short_name' | 'title' | 'tagline' | 'loading', string>>

export const readPageTexts = async (root: string, language: Language): Promise<PageTexts> => {
  const file = path.join(root, 'locales', language, 'web.json')
  return (JSON.parse(await readFile(file, 'utf8')) as { page: PageTexts }).page
}

export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr')
