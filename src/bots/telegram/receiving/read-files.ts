import type { InboundAttachment } from '../../inbound.ts'
import type { TelegramFile, TelegramMessage } from './update-schema.ts'

/** `file_id` as id: a file's URL holds the bot's token and is never kept. */
const toAttachment = (file: TelegramFile, name: string, type: string): InboundAttachment => ({
  id: file.file_id,
  name: file.file_name ?? name,
  type: file.mime_type ?? type,
  bytes: file.file_size ?? 0,
})

/** The files of a message; of a photo the largest size, which Telegram lists last. */
export const readFiles = ({ photo, document, voice, audio, video }: TelegramMessage): InboundAttachment[] => {
  const largest = photo?.at(-1)
  return [
    largest && toAttachment(largest, 'photo.jpg', 'image/jpeg'),
    document && toAttachment(document, 'document', 'application/octet-stream'),
    voice && toAttachment(voice, 'voice.ogg', 'audio/ogg'),
    audio && toAttachment(audio, 'audio.mp3', 'audio/mpeg'),
    video && toAttachment(video, 'video.mp4', 'video/mp4'),
  ].filter((attachment) => attachment !== undefined)
}
