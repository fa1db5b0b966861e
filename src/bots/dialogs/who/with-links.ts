import type { Channel } from '../../../directory/index.ts'
import type { Talk } from '../talk.ts'

/** Whoever has the link need not type the code: the words with a line for each channel but the one that is spoken in. */
export const withLinks = (
  { desk, t }: Talk,
  words: string,
  { code, notIn }: { readonly code: string; readonly notIn?: Channel },
): string => {
  const links = (desk.startLinks?.(code) ?? []).filter(({ channel }) => channel !== notIn)
  const lines = links.map(({ channel, url }) => {
    const name = t(`dialog:preferences.names.${channel.startsWith('whatsapp') ? 'whatsapp' : 'telegram'}`)
    // by itself on its line: a mark behind it would pass for a part of the code
    return `${t('dialog:chats.or_link', { channel: name })}\n${url}`
  })
  return [words, ...lines].join('\n')
}
