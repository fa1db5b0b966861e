import { randomUUID } from 'node:crypto'
import { readSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { decodeEngine } from '../model/archive.ts'
import type { Engine } from '../model/engine.ts'

const NAME = /^understanding-[0-9a-f]+\.bin$/
/** Models of other branches and versions are kept for a while: switching back needs no training. */
const KEPT = 4

const fileOf = (cacheDir: string, print: string): string => path.join(cacheDir, `understanding-${print}.bin`)

/** The model of that fingerprint, if it is there and whole. */
export const findCached = async (cacheDir: string, print: string): Promise<Engine | undefined> => {
  const file = await open(fileOf(cacheDir, print)).catch(() => undefined)
  if (!file) return undefined
  try {
    const { size } = await file.stat()
    return decodeEngine({ length: size, read: (into, from) => readWhole(file.fd, into, from) })
  } finally {
    await file.close()
  }
}

/** Fewer bytes than asked for are no mistake of a file; none at all are. */
const readWhole = (file: number, into: Uint8Array, from: number): void => {
  for (let at = 0; at < into.length; ) {
    const read = readSync(file, into, { offset: at, length: into.length - at, position: from + at })
    if (read === 0) throw new RangeError('the file of the trained model has become shorter')
    at += read
  }
}

/** Renamed into place once complete: whoever finds the file finds all of it. */
export const keepCached = async (cacheDir: string, print: string, bytes: Buffer): Promise<void> => {
  await mkdir(cacheDir, { recursive: true })
  const draft = path.join(cacheDir, `.draft-${randomUUID()}`)
  await writeFile(draft, bytes)
  await rename(draft, fileOf(cacheDir, print))
  await dropOldest(cacheDir)
}

const dropOldest = async (cacheDir: string): Promise<void> => {
  const names = (await readdir(cacheDir)).filter((name) => NAME.test(name))
  const dated = await Promise.all(
    names.map(async (name) => {
      const file = path.join(cacheDir, name)
      return { file, at: (await stat(file).catch(() => undefined))?.mtimeMs ?? 0 }
    }),
  )
  const oldest = dated.sort((a, b) => b.at - a.at).slice(KEPT)
  await Promise.all(oldest.map(({ file }) => rm(file, { force: true })))
}
