import type { Connection } from 'mongoose'
import { collectionsOf, type StatusDocument } from '../state/documents.ts'
import { qrInTerminal } from './show-code.ts'

export type WhatsappStatus = StatusDocument

/** What the hosting node last said; undefined when none ever hosted. */
export const readWhatsappStatus = async (connection: Connection): Promise<WhatsappStatus | undefined> => {
  const { installation } = collectionsOf(connection.getClient().db(connection.name))
  return (await installation.findOne({ _id: 'number' }))?.status
}

/** The code to be scanned, or typed on the phone; undefined when none is asked for. */
export const showPairing = async ({ qr, code }: WhatsappStatus): Promise<string | undefined> =>
  qr === undefined ? code : qrInTerminal(qr)
