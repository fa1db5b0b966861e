import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Whose chat, on which server, and where this machine notes how far it was read. */
export type SeenKey = { readonly dataDir: string; readonly url: string; readonly personId: string }

const fileOf = ({ dataDir, url, personId }: SeenKey): string => {
  const name = createHash('sha256')
    .update(JSON.stringify([url, personId]))
    .digest('hex')
  return path.resolve(dataDir, 'chat', `${name.slice(0, 24)}.json`)
}

export const readSeen = async (key: SeenKey): Promise<number> => {
  try {
    const { seq } = JSON.parse(await readFile(fileOf(key), 'utf8'))
    return Number.isInteger(seq) ? seq : 0
  } catch {
    return 0
  }
}

/** A convenience: where it cannot be noted, the next conversation shows a little more. */
export const writeSeen = async (key: SeenKey, seq: number): Promise<void> => {
  try {
    await mkdir(path.dirname(fileOf(key)), { recursive: true })
    await writeFile(fileOf(key), JSON.stringify({ seq }))
  } catch {
    // a folder that may not be written
  }
}
