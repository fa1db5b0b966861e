import type { Capabilities } from '../channel/index.ts'

const MEGABYTE = 1024 * 1024
/** Files pass through the page as text, within the time that a question to it may take. */
const MEDIA = { sendBytes: 16 * MEGABYTE, receiveBytes: 20 * MEGABYTE }

/**
 * WhatsApp Web as whatsapp-web.js 1.34.7 drives it. Buttons and lists are shown to nobody any more; a poll whose vote is
 * not reported would be an answer that is lost, so that choices are numbered unless polls are asked for
 * (docs/decisions/0016-polls-on-whatsapp-web.md).
 */
export const WHATSAPP_WEB_CAPABILITIES: Capabilities = {
  text: { most: 4_096 },
  caption: 1_024,
  // WhatsApp's own limits; the phone cuts what is longer
  poll: { most: 12, title: 100, words: 255, setting: 'WHATSAPP_WEB_POLLS' },
  receives: [
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
    'deletion',
    'reply',
    'forward',
    'group',
  ],
  media: { image: MEDIA, video: MEDIA, audio: MEDIA, voice: MEDIA, document: MEDIA },
  edits: true,
  receipts: 'delivered',
  typing: true,
  // the sender's own number comes with each message; one that is shared proves nothing
  provesPhone: false,
  proactive: 'after_contact',
  rates: {
    global: { perSecond: 1, burst: 5, repliesToo: true },
    perChat: { perSecond: 0.5, burst: 4 },
  },
}

/** As it is switched on here: with polls their votes are heard, without them nothing is offered so. */
export const whatsappWebCapabilities = (polls: boolean): Capabilities => {
  const { poll, receives, ...rest } = WHATSAPP_WEB_CAPABILITIES
  return polls && poll ? { ...rest, poll, receives: ['choice', ...receives] } : { ...rest, receives }
}
