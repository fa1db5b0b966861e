export type ByteRange = { readonly start: number; readonly end: number }

const RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/

/**
 * The one range that a player asks for (RFC 9110), `end` not included. Undefined for everything else, which a server
 * may answer with the whole.
 */
export const readRange = (header: string | undefined, bytes: number): ByteRange | undefined => {
  const [, first = '', last = ''] = RANGE.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(0, bytes - Number(last)) : Number(first)
  const end = first === '' || last === '' ? bytes : Math.min(Number(last) + 1, bytes)
  return start < end ? { start, end } : undefined
}
