import type { StoredFile } from '../../../channel/index.ts'
import { TELEGRAM_CAPABILITIES } from '../../capabilities.ts'

/** The method that shows a file best, and the field it goes into. */
export type FileForm = { readonly method: string; readonly field: string }

export const AS_DOCUMENT: FileForm = { method: 'sendDocument', field: 'document' }
const PHOTO: FileForm = { method: 'sendPhoto', field: 'photo' }
const VIDEO: FileForm = { method: 'sendVideo', field: 'video' }
const AUDIO: FileForm = { method: 'sendAudio', field: 'audio' }
const VOICE: FileForm = { method: 'sendVoice', field: 'voice' }

/** What Telegram plays or shows by itself (Bot API); anything else is a document. */
const FORMS: Readonly<Record<string, FileForm>> = {
  'image/jpeg': PHOTO,
  'image/png': PHOTO,
  'image/webp': PHOTO,
  'video/mp4': VIDEO,
  'audio/mpeg': AUDIO,
  'audio/mp4': AUDIO,
  'audio/x-m4a': AUDIO,
  'audio/ogg': VOICE,
  'audio/opus': VOICE,
}

/** What an album makes of a photo or a video; undefined for what it cannot show. */
export const albumKindOf = (form: FileForm): 'photo' | 'video' | undefined => {
  if (form === PHOTO) return 'photo'
  return form === VIDEO ? 'video' : undefined
}

const { image, document } = TELEGRAM_CAPABILITIES.media

/** `too_large`: no bot may send so much; `empty`: Telegram refuses a file without content. */
export const formOf = ({
  type,
  bytes,
}: Pick<StoredFile, 'type' | 'bytes'>): FileForm | 'too_large' | 'empty' => {
  if (bytes === 0) return 'empty'
  if (bytes > (document?.sendBytes ?? 0)) return 'too_large'
  const form = FORMS[type.split(';')[0]?.trim().toLowerCase() ?? ''] ?? AS_DOCUMENT
  return form === PHOTO && bytes > (image?.sendBytes ?? 0) ? AS_DOCUMENT : form
}

/** Its own type where it can be shown as what it is; the sender's word for it is not to be trusted. */
export const shownTypeOf = (file: Pick<StoredFile, 'type' | 'bytes'>): string => {
  const form = formOf(file)
  const type = file.type.split(';')[0]?.trim().toLowerCase() ?? ''
  return typeof form === 'object' && form !== AS_DOCUMENT ? type : 'application/octet-stream'
}
