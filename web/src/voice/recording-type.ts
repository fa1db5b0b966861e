/** What browsers record, in the order of preference; each is a sound that every other browser plays or downloads. */
const TYPES = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'] as const
const ENDINGS: Readonly<Record<string, string>> = {
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
}

/** Browsers give the microphone only to pages that came by HTTPS or from this very machine. */
export const canRecord = (): boolean =>
  typeof MediaRecorder !== 'undefined' &&
  navigator.mediaDevices !== undefined &&
  recordingType() !== undefined

export const recordingType = (): string | undefined =>
  TYPES.find((type) => MediaRecorder.isTypeSupported(type))

/** Without its codec: `audio/webm`. */
export const bareType = (type: string): string => type.split(';')[0]?.trim() ?? ''

export const endingOf = (type: string): string => ENDINGS[bareType(type)] ?? 'webm'
