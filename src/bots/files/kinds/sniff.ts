import { fileTypeFromBuffer } from 'file-type'

export const UNKNOWN_TYPE = 'application/octet-stream'

/** What browsers and providers call these; the detector has other words for them. */
const USUAL: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'video/x-m4v': 'video/mp4',
  'application/x-cfb': 'application/x-ole-storage',
}

/** Containers of sound as well as of pictures: here, and only here, the sender's word decides between the two. */
const MAY_BE_SOUND = new Set(['video/webm', 'video/mp4', 'video/ogg', 'video/3gpp'])

/** As `detector` saw it, without parameters, in the usual words. */
const named = (mime: string): string => {
  const bare = mime.split(';')[0]?.trim().toLowerCase() ?? UNKNOWN_TYPE
  return USUAL[bare] ?? bare
}

/** The longest sequence of one character in UTF-8 may be cut at the end of what was read. */
const textOf = (head: Buffer): string | undefined => {
  if (head.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
  } catch {
    return undefined
  }
}

const HTML = /<(?:!doctype\s+html|html|head|body|script|iframe|meta|link|style)[\s>/]/i
const SVG = /<svg[\s>]/i

/** Nothing that a browser could take for a page is ever called plain text. */
const textType = (text: string): string => {
  if (SVG.test(text)) return 'image/svg+xml'
  if (HTML.test(text)) return 'text/html'
  return /^\s*<\?xml/.test(text) ? 'application/xml' : 'text/plain'
}

/** Old Windows tables and lists are text in an 8-bit code: nothing but letters, and no control characters. */
const looksLikeOldText = (head: Buffer): boolean =>
  head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)

/** The type that the first bytes tell; never by the name. */
export const sniff = async (head: Buffer, announced: string): Promise<string> => {
  // Windows' own mark, which the detector asks more of than a system that would run it
  if (head.subarray(0, 2).toString('latin1') === 'MZ') return 'application/x-msdownload'
  const detected = await fileTypeFromBuffer(head).catch(() => undefined)
  const text = detected === undefined || detected.mime === 'application/xml' ? textOf(head) : undefined
  if (text !== undefined) return textType(text)
  if (!detected) return looksLikeOldText(head) ? textType(head.toString('latin1')) : UNKNOWN_TYPE
  const type = named(detected.mime)
  const wanted = announced.split(';')[0]?.trim().toLowerCase() ?? ''
  if (MAY_BE_SOUND.has(type) && wanted === type.replace('video/', 'audio/')) return wanted
  return type
}
