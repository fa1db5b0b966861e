import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ICONS } from './manifest.ts'

/** PNG of the one drawing, favicon.svg. */
export const drawIcons = async (outDir: string): Promise<void> => {
  const { Resvg } = await import('@resvg/resvg-js')
  const sign = await readFile(path.join(outDir, 'favicon.svg'), 'utf8')
  const whole = sign.replace(' rx="9"', '')
  await mkdir(path.join(outDir, 'icons'), { recursive: true })
  for (const { file, size, purpose } of ICONS) {
    const drawing = purpose === 'maskable' ? whole : sign
    const drawn = new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render()
    await writeFile(path.join(outDir, file), drawn.asPng())
  }
}
