import { fileIdOf } from '../../../files/index.ts'
import type { InboundAttachment } from '../../../inbound.ts'
import type { TelegramFile, TelegramMessage } from './update-schema.ts'

type ToAttachment = (
  file: TelegramFile,
  as: { readonly name: string; readonly type: string },
) => InboundAttachment

/** `file_id` to fetch it by: a file's URL holds the bot's token and is never kept. */
const toAttachment =
  (account: string): ToAttachment =>
  (file, { name, type }) => ({
    id: fileIdOf({ channel: 'telegram', account }, file.file_unique_id ?? file.file_id),
    remote: file.file_id,
    name: file.file_name ?? name,
    type: file.mime_type ?? type,
    bytes: file.file_size ?? 0,
  })

/** The files of a message; of a photo the largest size, which Telegram lists last. */
export const readFiles = (message: TelegramMessage, account: string): InboundAttachment[] => {
  const { photo, document, voice, audio, video, video_note: note, animation } = message
  const attachment = toAttachment(account)
  const largest = photo?.at(-1)
  return [
    largest && attachment(largest, { name: 'photo.jpg', type: 'image/jpeg' }),
    animation && attachment(animation, { name: 'animation.mp4', type: 'video/mp4' }),
    // an animation stands there as a document once more
    animation
      ? undefined
      : document && attachment(document, { name: 'document', type: 'application/octet-stream' }),
    voice && attachment(voice, { name: 'voice.ogg', type: 'audio/ogg' }),
    audio && attachment(audio, { name: 'audio.mp3', type: 'audio/mpeg' }),
    video && attachment(video, { name: 'video.mp4', type: 'video/mp4' }),
    note && attachment(note, { name: 'video-note.mp4', type: 'video/mp4' }),
  ].filter((attachment) => attachment !== undefined)
}
