import { createHash } from 'node:crypto'
import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'

/** Where WhatsApp Web keeps what makes it this linked device; caches are left behind. */
const KEPT = ['Default/IndexedDB', 'Default/Local Storage', 'Default/WebStorage', 'Default/Network'] as const

export type ProfileFile = { readonly name: string; readonly bytes: number; readonly changedMs: number }

const filesBelow = async (root: string, folder: string): Promise<ProfileFile[]> => {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => [])
  const found: ProfileFile[] = []
  for (const entry of entries) {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory()) found.push(...(await filesBelow(root, name)))
    // LevelDB's lock belongs to the browser that holds it
    if (!entry.isFile() || entry.name === 'LOCK') continue
    const stat = await lstat(path.join(root, name)).catch(() => undefined)
    if (stat) found.push({ name, bytes: stat.size, changedMs: stat.mtimeMs })
  }
  return found
}

/** The files of a browser profile that are worth keeping, in a fixed order. */
export const listProfile = async (root: string): Promise<ProfileFile[]> => {
  const lists = await Promise.all(KEPT.map((folder) => filesBelow(root, folder)))
  return lists.flat().sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** The same as long as nothing was written. */
export const fingerprintOf = (files: readonly ProfileFile[]): string =>
  createHash('sha256').update(JSON.stringify(files)).digest('hex')
