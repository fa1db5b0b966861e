export type { ChannelAdapter, Fetched, FileReader, RemoteFiles, StoredFile } from './adapter.ts'
export type {
  Capabilities,
  MediaKind,
  Proactive,
  ReceivedKind,
} from './capabilities.ts'
