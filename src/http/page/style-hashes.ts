import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { LANGUAGES } from '../../shared/index.ts'
import { pageFileOf } from './page-file.ts'

const hashesIn = (html: string): string[] =>
  [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, styles = '']) => `'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
  )

/** By which the policy lets in the styles that the build has put into the pages, and no other. */
export const styleHashes = async (pageDir: string): Promise<string[]> => {
  const pages = await Promise.all(
    LANGUAGES.map((language) => readFile(path.join(pageDir, pageFileOf(language)), 'utf8')),
  )
  return [...new Set(pages.flatMap(hashesIn))]
}
