import type { MediaKind } from '../channel/index.ts'
import { REFUSED_ENDINGS } from '../files/index.ts'
import { WEBCHAT_CAPABILITIES } from './capabilities.ts'

/** What one message may hold: given to the page, so that it can refuse in words before anything is sent. */
export type WebchatLimits = {
  /** UTF-16 code units. */
  readonly text: number
  /** Files in one message. */
  readonly files: number
  /** The largest file of each kind. */
  readonly bytes: Readonly<Partial<Record<MediaKind, number>>>
  /** Endings of names that are refused whatever they hold, without the dot. */
  readonly refusedEndings: readonly string[]
}

const MOST_FILES = 5

const receivable = (): WebchatLimits['bytes'] =>
  Object.fromEntries(
    Object.entries(WEBCHAT_CAPABILITIES.media).map(([kind, { receiveBytes }]) => [kind, receiveBytes]),
  )

export const WEBCHAT_LIMITS: WebchatLimits = {
  text: WEBCHAT_CAPABILITIES.text.most,
  files: MOST_FILES,
  bytes: receivable(),
  refusedEndings: REFUSED_ENDINGS,
}
