import type { FromWorker, Trouble } from '../protocol/messages.ts'

/** Why the browser was ended, or is not connected. */
export type Why =
  | Trouble
  | 'frozen'
  /** It was not ready in time; `late_start`: it may be yet, and whoever looks after it knows. */
  | 'slow_start'
  | 'late_start'
  | 'worker_gone'
  | 'no_network'
  | 'memory'
  | 'bad_profile'

export type Phase =
  /** The browser starts, or WhatsApp loads. */
  | { readonly at: 'starting' }
  /** A code is shown; somebody has to link the phone. */
  | { readonly at: 'pairing' }
  | { readonly at: 'syncing' }
  | { readonly at: 'ready' }
  /** It was ready, and WhatsApp is not connected now. */
  | { readonly at: 'offline' }
  /** The worker is being ended. */
  | { readonly at: 'ending'; readonly restMs: number }
  | { readonly at: 'resting'; readonly untilMs: number }

/** Which copy of the session the browser starts from; each next one is tried when the one before is no good. */
export const PROFILES = ['kept', 'newest', 'previous', 'fresh'] as const
export type Profile = (typeof PROFILES)[number]

/** Milliseconds of machine time throughout. */
export type Hosting = {
  readonly phase: Phase
  readonly sinceMs: number
  readonly beatMs: number
  readonly profile: Profile
  /** A phone is linked, as far as we know: a code that is asked for all the same means a broken profile. */
  readonly linked: boolean
  /** In a row, since it was last ready for a while. */
  readonly failures: number
  /** Starts in a row that this profile did not survive. */
  readonly badStarts: number
  readonly why?: Why
  readonly rssBytes: number
}

export type Happening =
  | Extract<FromWorker, { type: 'qr' | 'code' | 'authenticated' | 'ready' | 'beat' | 'trouble' }>
  | { readonly type: 'exited' }
  | { readonly type: 'tick'; readonly quiet: boolean }

/** What has to be done about it. */
export type Order =
  | { readonly order: 'start'; readonly profile: Profile }
  /** By force when the page cannot be asked any more. */
  | { readonly order: 'end'; readonly gently: boolean }
  /** The phone has unlinked us: no copy of the session is of any use. */
  | { readonly order: 'forget_session' }

export type Decision = { readonly hosting: Hosting; readonly orders: readonly Order[] }

export type Limits = {
  /** Nothing heard from the page for so long: it is frozen. */
  readonly silenceMs: number
  readonly startMs: number
  readonly syncMs: number
  readonly offlineMs: number
  /** Ready for so long: earlier failures no longer count. */
  readonly steadyMs: number
  readonly restSteps: readonly number[]
  /** Nobody scans the code, or WhatsApp refuses us: no hurry. */
  readonly longRestMs: number
  readonly memoryBytes: number
  /** A session is stable enough to be copied a little after it is ready, and changes slowly from then on. */
  readonly firstSaveMs: number
  readonly saveEveryMs: number
}

export const LIMITS: Limits = {
  silenceMs: 25_000,
  startMs: 90_000,
  syncMs: 180_000,
  offlineMs: 60_000,
  steadyMs: 30_000,
  restSteps: [500, 2_000, 5_000, 15_000, 30_000, 60_000, 300_000],
  longRestMs: 900_000,
  memoryBytes: 1_500 * 1_024 * 1_024,
  firstSaveMs: 30_000,
  saveEveryMs: 600_000,
}
