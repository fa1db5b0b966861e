import type { Capabilities, MediaKind } from '../../channel/index.ts'

/** As channels count them; a voice note is a sound that the channel sends apart. */
export const mediaKindOf = (type: string): MediaKind => {
  if (type === 'audio/ogg') return 'voice'
  const [group] = type.split('/')
  if (group === 'image' && type !== 'image/svg+xml') return 'image'
  return group === 'video' || group === 'audio' ? group : 'document'
}

/** The largest file of that type that may come in by a channel, in bytes. */
export const receivableBytes = ({ media }: Pick<Capabilities, 'media'>, type: string): number => {
  const kind = media[mediaKindOf(type)] ?? media.document
  return kind?.receiveBytes ?? 0
}
