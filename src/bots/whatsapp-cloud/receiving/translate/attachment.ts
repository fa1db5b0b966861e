import { fileIdOf } from '../../../files/index.ts'
import type { InboundAttachment } from '../../../inbound.ts'
import { plainType } from '../../media-kind.ts'
import type { CloudMessage } from '../payload-schema.ts'

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'video/mp4': '.mp4',
  'video/3gpp': '.3gp',
  'audio/ogg': '.ogg',
  'audio/mpeg': '.mp3',
  'audio/mp4': '.m4a',
  'audio/aac': '.aac',
  'audio/amr': '.amr',
  'application/pdf': '.pdf',
}

type MediaType = 'image' | 'video' | 'audio' | 'document'

const nameOf = (kind: MediaType, voice: boolean | undefined): string => {
  if (kind === 'image') return 'photo'
  return kind === 'audio' && voice ? 'voice' : kind
}

/** The file of a message. Its size is told only when it is asked for. */
export const attachmentOf = (
  message: CloudMessage,
  kind: MediaType,
  account: string,
): InboundAttachment | undefined => {
  const media = message[kind]
  if (!media) return undefined
  const type = plainType(media.mime_type ?? '') || 'application/octet-stream'
  return {
    id: fileIdOf({ channel: 'whatsapp-cloud', account }, media.id),
    remote: media.id,
    name: media.filename ?? `${nameOf(kind, media.voice)}${EXTENSIONS[type] ?? ''}`,
    type,
    bytes: 0,
  }
}
