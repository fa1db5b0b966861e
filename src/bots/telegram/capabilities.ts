import { TELEGRAM_RATES } from '../../notifications/index.ts'
import type { Capabilities } from '../channel/index.ts'
import { LONGEST_CHOICE_ID } from './choice-signature.ts'

const MEGABYTE = 1024 * 1024
/** What a bot may download; what it may send is larger, but for photos (Bot API). */
const RECEIVED = 20 * MEGABYTE

/** Bot API 10.1. */
export const TELEGRAM_CAPABILITIES: Capabilities = {
  text: { most: 4_096 },
  caption: 1_024,
  // no limit is documented for a title; beyond this phones cut it
  buttons: { most: 12, title: 64, idBytes: LONGEST_CHOICE_ID },
  // sendMediaGroup: photos and videos, in any order
  album: { most: 10, types: ['image/jpeg', 'image/png', 'image/webp', 'video/mp4'] },
  receives: [
    'choice',
    'image',
    'video',
    'audio',
    'voice',
    'document',
    'album',
    'location',
    'contact',
    'sticker',
    'reaction',
    'edit',
    'reply',
    'forward',
    'group',
  ],
  media: {
    image: { sendBytes: 10 * MEGABYTE, receiveBytes: RECEIVED },
    video: { sendBytes: 50 * MEGABYTE, receiveBytes: RECEIVED },
    audio: { sendBytes: 50 * MEGABYTE, receiveBytes: RECEIVED },
    voice: { sendBytes: 50 * MEGABYTE, receiveBytes: RECEIVED },
    document: { sendBytes: 50 * MEGABYTE, receiveBytes: RECEIVED },
  },
  edits: true,
  receipts: 'none',
  typing: true,
  provesPhone: true,
  proactive: 'after_contact',
  rates: TELEGRAM_RATES,
}
