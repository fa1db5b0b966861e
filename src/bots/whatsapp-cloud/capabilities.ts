import type { RateRules } from '../../notifications/index.ts'
import type { Capabilities } from '../channel/index.ts'

const MEGABYTE = 1024 * 1024
const both = (bytes: number) => ({ sendBytes: bytes, receiveBytes: bytes })

/** A number's usual throughput; and one message each six seconds to a person, of which some may come in a burst. */
export const STANDARD_RATES: RateRules = {
  global: { perSecond: 80, burst: 1, repliesToo: true },
  perChat: { perSecond: 1 / 6, burst: 30 },
}

/** A number whose throughput level is `HIGH`. */
export const HIGH_RATES: RateRules = {
  ...STANDARD_RATES,
  global: { perSecond: 1_000, burst: 20, repliesToo: true },
}

/** A number whose quality is in danger: it writes less, so that it is not blocked. */
export const CAREFUL_RATES: RateRules = {
  ...STANDARD_RATES,
  global: { perSecond: 20, burst: 1, repliesToo: false },
}

/** The longest text that may stand above buttons or a list. */
export const INTERACTIVE_TEXT = 1_024

/** Cloud API 23.0. */
export const WHATSAPP_CLOUD_CAPABILITIES: Capabilities = {
  text: { most: 4_096 },
  caption: 1_024,
  buttons: { most: 3, title: 20, idBytes: 256 },
  list: { most: 10, title: 24, idBytes: 200 },
  receives: [
    'choice',
    'image',
    'video',
    'audio',
    'voice',
    'document',
    'location',
    'contact',
    'sticker',
    'reaction',
    'edit',
    'deletion',
    'reply',
    'forward',
  ],
  media: {
    image: both(5 * MEGABYTE),
    video: both(16 * MEGABYTE),
    audio: both(16 * MEGABYTE),
    voice: both(16 * MEGABYTE),
    document: both(100 * MEGABYTE),
  },
  edits: false,
  receipts: 'read',
  typing: false,
  // nobody needs to share it: the number that a message comes from is vouched for (Envelope.provenPhone)
  provesPhone: false,
  proactive: 'within_a_day',
  rates: STANDARD_RATES,
}
