import { messageOf } from '../../../shared/index.ts'
import type { HostParts } from '../hosting/host-parts.ts'
import type { FromWorker } from '../protocol/messages.ts'
import { forgetQr, qrInTerminal, writeQr } from './show-code.ts'

/** What has to be scanned or typed so that the phone is linked: in the terminal, as a picture, in the status. */
export class Pairing {
  readonly #parts: Pick<HostParts, 'places' | 'show' | 'logger'>
  #codes: { qr?: string; code?: string } = {}

  constructor(parts: Pick<HostParts, 'places' | 'show' | 'logger'>) {
    this.#parts = parts
  }

  get codes(): { readonly qr?: string; readonly code?: string } {
    return this.#codes
  }

  show(message: Extract<FromWorker, { type: 'qr' | 'code' }>): void {
    const { show } = this.#parts
    this.#codes = message.type === 'qr' ? { qr: message.qr } : { code: message.code }
    if (message.type === 'code') show(`WhatsApp: type this code on the phone: ${message.code}`)
    else void this.#showQr(message.qr)
  }

  linked(): void {
    this.#codes = {}
    // an old code links nobody: it may stay should the disk refuse
    forgetQr(this.#parts.places.qrFile).catch(() => undefined)
  }

  async #showQr(qr: string): Promise<void> {
    const { show, places, logger } = this.#parts
    try {
      await writeQr(places.qrFile, qr)
      show(
        `WhatsApp: scan this code with the phone (Linked devices); also in ${places.qrFile}\n${await qrInTerminal(qr)}`,
      )
    } catch (error) {
      logger.warn({ reason: messageOf(error) }, 'WhatsApp: the code could not be shown')
    }
  }
}
