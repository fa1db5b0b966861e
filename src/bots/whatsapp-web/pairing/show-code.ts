import { rm, writeFile } from 'node:fs/promises'
import qrcode from 'qrcode'

/** For a terminal: two rows of modules a line, dark on light whatever the terminal's colours. */
export const qrInTerminal = (qr: string): Promise<string> =>
  qrcode.toString(qr, { type: 'terminal', small: true })

/** The same as a picture; whoever scans it reads and writes as this number, so that only its owner may read it. */
export const writeQr = async (file: string, qr: string): Promise<void> => {
  await rm(file, { force: true })
  await writeFile(file, await qrcode.toBuffer(qr, { type: 'png', scale: 8, margin: 2 }), { mode: 0o600 })
}

export const forgetQr = (file: string): Promise<void> => rm(file, { force: true })
