import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const TEXT = /\.(?:html|js|svg|webmanifest)$/
const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Beside every text its compressed forms, once and as small as can be: no request has to wait for it. */
export const compressTexts = async (outDir: string): Promise<void> => {
  const names = await readdir(outDir, { recursive: true })
  for (const name of names.filter((file) => TEXT.test(file))) {
    const file = path.join(outDir, name)
    const content = await readFile(file)
    await writeFile(`${file}.br`, await toBrotli(content))
    await writeFile(`${file}.gz`, await toGzip(content, { level: 9 }))
  }
}
