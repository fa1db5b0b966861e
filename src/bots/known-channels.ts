import type { Channel } from '../directory/index.ts'
import type { Capabilities } from './channel/index.ts'
import { TELEGRAM_CAPABILITIES } from './telegram/capabilities.ts'
import { WEBCHAT_CAPABILITIES } from './webchat/capabilities.ts'
import { WHATSAPP_CLOUD_CAPABILITIES } from './whatsapp-cloud/capabilities.ts'
import { WHATSAPP_WEB_CAPABILITIES } from './whatsapp-web/capabilities.ts'

/** What each channel can do, whether or not it is switched on here. */
export const CHANNEL_CAPABILITIES: Partial<Record<Channel, Capabilities>> = {
  telegram: TELEGRAM_CAPABILITIES,
  'whatsapp-cloud': WHATSAPP_CLOUD_CAPABILITIES,
  'whatsapp-web': WHATSAPP_WEB_CAPABILITIES,
  webchat: WEBCHAT_CAPABILITIES,
}
