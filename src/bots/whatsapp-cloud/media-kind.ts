import type { MediaKind } from '../channel/index.ts'
import { WHATSAPP_CLOUD_CAPABILITIES } from './capabilities.ts'

/** The types that the Cloud API takes as each kind; everything else goes as a document. */
const KINDS: readonly (readonly [MediaKind, readonly string[]])[] = [
  ['image', ['image/jpeg', 'image/png']],
  ['video', ['video/mp4', 'video/3gpp']],
  ['audio', ['audio/aac', 'audio/amr', 'audio/mp4', 'audio/mpeg', 'audio/ogg']],
]

export type CloudMedia = {
  readonly kind: 'image' | 'video' | 'audio' | 'document'
  readonly sendBytes: number
  readonly receiveBytes: number
}

const limitsOf = (kind: CloudMedia['kind']): CloudMedia => {
  const { sendBytes = 0, receiveBytes = 0 } = WHATSAPP_CLOUD_CAPABILITIES.media[kind] ?? {}
  return { kind, sendBytes, receiveBytes }
}

/** `audio/ogg; codecs=opus` is `audio/ogg`. */
export const plainType = (type: string): string => type.split(';')[0]?.trim().toLowerCase() ?? ''

/** As what a file of this type travels; one that is too large for its kind may still go as a document. */
export const mediaKindOf = (type: string, bytes = 0): CloudMedia => {
  const plain = plainType(type)
  const found = KINDS.find(([, types]) => types.includes(plain))?.[0] as CloudMedia['kind'] | undefined
  const limits = limitsOf(found ?? 'document')
  return bytes > limits.sendBytes ? limitsOf('document') : limits
}
