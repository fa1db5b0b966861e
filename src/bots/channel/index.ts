export type { ChannelAdapter, Fetched, FileReader, RemoteFiles, StoredFile } from './adapter.ts'
export {
  type Capabilities,
  MEDIA_KINDS,
  type MediaKind,
  type Proactive,
  RECEIVED_KINDS,
  type ReceivedKind,
} from './capabilities.ts'
export { createShowTyping, type ShowTyping, type TypingPauses, whileTyping } from './while-typing.ts'
