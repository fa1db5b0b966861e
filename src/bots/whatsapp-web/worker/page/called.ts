import type { PageMessage } from './data.ts'

/** Our own wids: by phone, and by lid. */
export type Me = readonly string[]

/** In a group: named, or answered. */
export const isCalled = ({ mentionedJidList = [], quotedParticipant }: PageMessage, me: Me): boolean =>
  mentionedJidList.some((wid) => me.includes(wid)) ||
  (quotedParticipant !== undefined && me.includes(quotedParticipant))

const userOf = (wid: string): string => /^\d+/.exec(wid)?.[0] ?? ''

/** WhatsApp writes whom it names as `@` and a number: ours calls us, and is no word of what is said. */
export const withoutCall = (text: string, me: Me): string => {
  const users = me.map(userOf).filter((user) => user !== '')
  if (users.length === 0 || !text.includes('@')) return text
  const said = text.replace(new RegExp(`@(?:${users.join('|')})(?!\\d)[\\s,:;،!-]*`, 'g'), '').trim()
  // nothing but the call: it stays, so that there is something to answer
  return said === '' ? text : said
}
