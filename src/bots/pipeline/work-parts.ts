import type { Texts } from '../../shared/i18n/index.ts'
import type { Logger } from '../../shared/index.ts'
import type { ShowTyping } from '../channel/index.ts'
import type { Count } from '../counters.ts'
import type { FloodPolicy } from './floods/flood.ts'
import type { SettleParts } from './settle.ts'
import type { Gathering } from './together/gathering.ts'
import type { Answering } from './turn/answer.ts'

/** What it takes to work on conversations. */
export type WorkParts = SettleParts & {
  readonly answering: Answering
  readonly gathering: Gathering
  /** Looks at a conversation again at this instant, milliseconds of machine time. */
  readonly wakeAt: (conversation: string, at: number) => void
  /** Shows in the chat that an answer is on its way. Never throws. */
  readonly showTyping: ShowTyping
  readonly texts: Texts
  readonly logger: Logger
  readonly count: Count
  readonly flood: FloodPolicy
}
