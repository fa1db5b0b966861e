export { type AddressBookParts, createAddressBook, createLastWritten } from './address-book.ts'
export {
  type Capabilities,
  type ChannelAdapter,
  createShowTyping,
  type FileReader,
  MEDIA_KINDS,
  type MediaKind,
  RECEIVED_KINDS,
} from './channel/index.ts'
export { type ChatNews, createChatNews } from './chat-news.ts'
export type { BotCounter, Count } from './counters.ts'
export {
  type Correction,
  type Corrections,
  createDialogs,
  type Desk,
  type DialogState,
  type Dialogs,
  type LostDelivery,
  type OpenQuestion,
  type Operations,
  type Turn,
  type TurnResult,
} from './dialogs/index.ts'
export { createFetching, createFiles, type Files } from './files/index.ts'
export type {
  Envelope,
  InboundAttachment,
  InboundMessage,
  Inbox,
} from './inbound.ts'
export { CHANNEL_CAPABILITIES } from './known-channels.ts'
export { botMigrations } from './migrations.ts'
export { createPipeline, type Pipeline, type PipelineParts } from './pipeline/create-pipeline.ts'
export { createStartLinks } from './start-links.ts'
export { createTelegram, type TelegramChannel, type TelegramParts } from './telegram/create-telegram.ts'
export type { TelegramMembership, TelegramNews } from './telegram/receiving/news.ts'
export { createWebchat, type Webchat, type WebchatParts } from './webchat/create-webchat.ts'
export { webchatReference } from './webchat/thread/documents.ts'
export {
  createWhatsappCloud,
  forApproval,
  type LintTexts,
  lintTemplates,
  readTemplates,
  type TemplateFile,
  type WhatsappCloud,
  type WhatsappCloudParts,
} from './whatsapp-cloud/index.ts'
export {
  createWhatsappWeb,
  type WhatsappWebChannel,
  type WhatsappWebParts,
} from './whatsapp-web/create-whatsapp-web.ts'
export { findChromium } from './whatsapp-web/find-chromium.ts'
export { readWhatsappStatus, showPairing } from './whatsapp-web/pairing/read-status.ts'
