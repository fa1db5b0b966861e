import type { Connection } from 'mongoose'
import type { Understander } from '../../nlu/index.ts'
import type { Texts } from '../../shared/i18n/index.ts'
import type { Clock, Logger } from '../../shared/index.ts'
import type { Settings } from '../settings/index.ts'

/** What a node has before anything is wired. */
export type Parts = {
  readonly settings: Settings
  readonly connection: Connection
  readonly understander: Understander
  readonly texts: Texts
  readonly clock: Clock
  readonly logger: Logger
  /** This node's name, for leases. */
  readonly owner: string
  readonly demonstration: boolean
  /** Where people and providers reach this installation. */
  readonly publicUrl: string
  readonly count: (event: string) => void
  /** For whoever sits at the terminal: a code to be scanned. */
  readonly show: (line: string) => void
}
