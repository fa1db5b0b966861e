/** `TEL;type=CELL;waid=212600000000:+212 600-000000`; long lines are folded (RFC 6350, 3.2). */
const PHONE = /^(?:item\d+\.)?TEL(?<params>[^:\n]*):(?<value>[^\n]+)$/im
const NAME = /^FN[^:\n]*:([^\n]+)$/im

/** The first phone number of a card, and whose it is. */
export const readVcard = (card: string): { readonly phone: string; readonly name?: string } | undefined => {
  const text = card.replace(/\r\n?/g, '\n').replace(/\n[ \t]/g, '')
  const groups = PHONE.exec(text)?.groups
  if (!groups) return undefined
  const waid = /waid=(\d{7,15})/i.exec(groups.params ?? '')?.[1]
  const phone = waid ? `+${waid}` : (groups.value ?? '').replace(/[^\d+]/g, '')
  const name = NAME.exec(text)?.[1]?.trim()
  return phone === '' ? undefined : { phone, ...(name ? { name } : {}) }
}
