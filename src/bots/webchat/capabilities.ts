import type { Capabilities } from '../channel/index.ts'

const MEGABYTE = 1024 * 1024
/** What other channels have brought is shown whatever its size; uploads are read by our own HTTP server. */
const FILE = { sendBytes: 50 * MEGABYTE, receiveBytes: 10 * MEGABYTE }

/** Our own page: it shows whatever a message holds, so that nothing is ever degraded. */
export const WEBCHAT_CAPABILITIES: Capabilities = {
  text: { most: 20_000 },
  caption: 20_000,
  buttons: { most: 20, title: 200, idBytes: 200 },
  album: { most: 50, types: ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'video/mp4'] },
  receives: ['choice', 'image', 'video', 'audio', 'voice', 'document', 'album'],
  media: { image: FILE, video: FILE, audio: FILE, voice: FILE, document: FILE },
  edits: false,
  receipts: 'delivered',
  typing: true,
  provesPhone: false,
  proactive: 'always',
  rates: {
    global: { perSecond: 1_000, burst: 1_000, repliesToo: false },
    perChat: { perSecond: 50, burst: 50 },
  },
}
