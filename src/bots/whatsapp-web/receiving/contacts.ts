import type { Collections } from '../state/documents.ts'

/** Whom a wid names. */
export type Contact = {
  /** The chat under which we know this person, whatever WhatsApp calls them today. */
  readonly chat: string
  /** E.164, vouched for by WhatsApp. */
  readonly phone?: string
}

const isLid = (wid: string): boolean => wid.endsWith('@lid')
const PHONE = /^(\d{7,15})(?::\d+)?@(?:c\.us|s\.whatsapp\.net)$/
const ASK_AGAIN_MS = 24 * 3_600_000
const REMEMBERED_AT_MOST = 5_000

/** The phone of a wid that has one. */
export const phoneOfWid = (wid: string): string | undefined => {
  const digits = PHONE.exec(wid)?.[1]
  return digits === undefined ? undefined : `+${digits}`
}

/**
 * Who writes, by phone number where WhatsApp tells it. A lid is asked about once and remembered; when nothing is known
 * about it, it is asked about again a day later at the earliest, and keeps its chat all the same.
 */
export const createContacts = (
  { contacts }: Pick<Collections, 'contacts'>,
  askPhone: (lid: string) => Promise<string | undefined>,
) => {
  const remembered = new Map<string, Contact>()
  const remember = (wid: string, contact: Contact): Contact => {
    if (remembered.size >= REMEMBERED_AT_MOST) remembered.clear()
    remembered.set(wid, contact)
    return contact
  }

  const ofLid = async (lid: string): Promise<Contact> => {
    const known = await contacts.findOne({ _id: lid })
    const mayAsk = !known || known.askedAt.getTime() < Date.now() - ASK_AGAIN_MS
    if (known?.phone) return remember(lid, { chat: known.chat, phone: known.phone })
    if (!mayAsk) return { chat: known.chat }
    const wid = await askPhone(lid).catch(() => undefined)
    const phone = wid === undefined ? undefined : phoneOfWid(wid)
    const chat = known?.chat ?? (phone && wid ? `${phone.slice(1)}@c.us` : lid)
    const found = { chat, ...(phone ? { phone } : {}) }
    await contacts.updateOne({ _id: lid }, { $set: { ...found, askedAt: new Date() } }, { upsert: true })
    return phone ? remember(lid, found) : found
  }

  const ofPhone = async (wid: string, phone: string): Promise<Contact> => {
    // somebody whom we met by a lid that told no number then
    const known = await contacts.findOne({ phone })
    return remember(wid, { chat: known?.chat ?? `${phone.slice(1)}@c.us`, phone })
  }

  return async (wid: string): Promise<Contact> => {
    const known = remembered.get(wid)
    if (known) return known
    const phone = phoneOfWid(wid)
    if (phone) return ofPhone(wid, phone)
    return isLid(wid) ? ofLid(wid) : { chat: wid }
  }
}

export type FindContact = ReturnType<typeof createContacts>
