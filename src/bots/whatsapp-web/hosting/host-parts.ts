import type { Logger } from '../../../shared/index.ts'
import type { Limits } from '../domain/hosting.ts'
import type { StartOptions } from '../protocol/messages.ts'
import type { Intake } from '../receiving/intake.ts'
import type { SessionStore } from '../session/store.ts'
import type { Installation } from '../state/installation.ts'
import type { Polls } from '../state/polls.ts'
import type { Places } from './places.ts'

export type HostParts = {
  readonly places: Places
  readonly store: SessionStore
  readonly installation: Installation
  readonly intake: Intake
  readonly polls: Pick<Polls, 'listOpen'>
  readonly browser: Pick<StartOptions, 'chromium' | 'args' | 'pairingPhone'>
  readonly limits: Limits
  /** Whether this node may still host: a session that another one has taken over is not saved over. */
  readonly stillHolds: () => Promise<boolean>
  readonly onReceipt: (chat: string, id: string) => void
  /** Deliveries need not wait any longer. */
  readonly onReady: () => void
  /** Lines for whoever sits at the terminal. */
  readonly show: (line: string) => void
  readonly logger: Logger
}
