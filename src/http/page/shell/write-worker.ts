import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { LANGUAGES } from '../../../shared/index.ts'
import { WORKER } from '../bundle.ts'
import { hashSources } from '../hash-sources.ts'
import { pageFileOf } from '../page-file.ts'

/** Tells the service worker what belongs to the shell, and a version that changes with its content. */
export const writeWorker = async (outDir: string): Promise<void> => {
  const assets = (await readdir(path.join(outDir, 'assets'))).map((name) => `assets/${name}`)
  const files = [...LANGUAGES.map(pageFileOf), ...assets, 'favicon.svg']
  const version = (await hashSources(outDir, files)).slice(0, 12)
  const shell = JSON.stringify({ version, files: files.map((file) => `/${file}`) })
  const script = await readFile(path.join(outDir, WORKER), 'utf8')
  await writeFile(path.join(outDir, WORKER), `self.SANAD_SHELL=${shell};\n${script}`)
}
