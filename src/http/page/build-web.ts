import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle, pageOffsets } from './bundle.ts'
import { hashSources } from './hash-sources.ts'
import { compressTexts } from './shell/compress.ts'
import { drawIcons } from './shell/draw-icons.ts'
import { writePages } from './shell/write-pages.ts'
import { writeWorker } from './shell/write-worker.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const SOURCES = [
  'web',
  'locales/ar/web.json',
  'locales/fr/web.json',
  'src/shared/text',
  'src/shared/time',
  'package-lock.json',
  'src/http/page',
]
const STAMP = '.sources'

const builtFrom = (outDir: string): Promise<string> =>
  readFile(path.join(outDir, STAMP), 'utf8').catch(() => '')

/** Puts a finished build in the place of the old one; when another node was faster, its build stays. */
const replace = async (built: string, outDir: string): Promise<void> => {
  await rm(outDir, { recursive: true, force: true })
  await rename(built, outDir).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    await rm(built, { recursive: true, force: true })
  })
}

/**
 * Builds the web chat's page into `outDir` unless it was built from these very sources already.
 * An interrupted build leaves nothing behind that could be taken for a finished one.
 */
export const buildWeb = async ({ outDir }: { outDir: string }): Promise<{ built: boolean }> => {
  // the offsets of Morocco's time are built in: another zone database may tell others
  const sources = `${await hashSources(ROOT, SOURCES)} ${JSON.stringify(pageOffsets())}`
  if ((await builtFrom(outDir)) === sources) return { built: false }
  const temporary = `${path.resolve(outDir)}.${process.pid}`
  await mkdir(path.dirname(temporary), { recursive: true })
  await bundle(path.join(ROOT, 'web'), temporary)
  await writePages(ROOT, temporary)
  await drawIcons(temporary)
  await writeWorker(temporary)
  await compressTexts(temporary)
  await writeFile(path.join(temporary, STAMP), sources)
  await replace(temporary, outDir)
  return { built: true }
}
