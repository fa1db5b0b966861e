import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where this node keeps what belongs to the channel. */
export type Places = {
  readonly folder: string
  readonly profileDir: string
  /** Files on their way in or out, for as long as they are. */
  readonly filesDir: string
  readonly qrFile: string
  /** This data folder, whatever the process. */
  readonly hostId: string
}

const hostIdOf = (folder: string): string => {
  const file = path.join(folder, 'host-id')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    const made = randomBytes(8).toString('hex')
    writeFileSync(file, `${made}\n`)
    return made
  }
}

export const openPlaces = (dataDir: string): Places => {
  const folder = path.resolve(dataDir, 'whatsapp-web')
  const filesDir = path.join(folder, 'files')
  mkdirSync(filesDir, { recursive: true, mode: 0o700 })
  return {
    folder,
    filesDir,
    profileDir: path.join(folder, 'profile'),
    qrFile: path.join(folder, 'qr.png'),
    hostId: hostIdOf(folder),
  }
}
