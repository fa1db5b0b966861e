import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

const filesBelow = async (start: string): Promise<string[]> => {
  if ((await stat(start)).isFile()) return [start]
  const entries = await readdir(start, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

/** One hash of what these files and folders hold: the same sources need no new build. */
export const hashSources = async (root: string, parts: readonly string[]): Promise<string> => {
  const hash = createHash('sha256')
  const files = (await Promise.all(parts.map((part) => filesBelow(path.join(root, part))))).flat().sort()
  for (const file of files) {
    hash.update(`${path.relative(root, file)}\0`)
    hash.update(await readFile(file))
  }
  return hash.digest('hex')
}
