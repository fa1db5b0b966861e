import type { LateFailure, SendOutcome } from '../../../notifications/index.ts'
import { CloudFailure } from '../api/index.ts'

/** What a code of the Graph or the Cloud API means to a message. */
export type Meaning =
  /** The whole number, or the account, is writing too fast. */
  | 'rate'
  /** This one person is being written to too fast. */
  | 'pair_rate'
  /** More than 24 hours since the person's last message. */
  | 'window_closed'
  | 'unreachable'
  /** Nothing arrives there any more: not on WhatsApp, or blocked. */
  | 'closed'
  /** Nothing goes out until somebody at the account mends it. */
  | 'operator'
  | 'refused'
  | 'away'

const CODES: readonly (readonly [Meaning, readonly number[]])[] = [
  ['rate', [4, 80007, 130429]],
  ['pair_rate', [131056]],
  ['window_closed', [470, 131047]],
  // part of an experiment, tired of such messages, wants no marketing
  ['unreachable', [130472, 131049, 131050]],
  // not on WhatsApp or too old an app or blocked us, a country that is not served, our own number, no test number
  ['closed', [130497, 131021, 131026, 131030]],
  // token, permissions, payment, blocked or unregistered number, too much spam
  ['operator', [0, 3, 10, 33, 190, 368, 131005, 131031, 131037, 131042, 131045, 131048, 133010]],
  ['away', [1, 2, 131000, 131016, 131057]],
]

const BY_CODE = new Map(CODES.flatMap(([meaning, codes]) => codes.map((code) => [code, meaning] as const)))

const isPermission = (code: number): boolean => code >= 200 && code <= 299

const byStatus = (status: number): Meaning => {
  if (status === 429) return 'rate'
  if (status === 401 || status === 403) return 'operator'
  return status >= 500 ? 'away' : 'refused'
}

/** `status` is HTTP's; a code goes before it. */
export const meaningOf = (code: number | undefined, status = 400): Meaning => {
  if (code === undefined) return byStatus(status)
  return BY_CODE.get(code) ?? (isPermission(code) ? 'operator' : byStatus(status))
}

/** When the provider does not say how long. */
const PAUSES = { rate: 5_000, pair_rate: 6_000, operator: 10 * 60_000 } as const

type Told = { readonly reason: string; readonly retryAfterMs?: number | undefined }

/** What becomes of a message; `window_closed` without a template is a person who cannot be written to. */
export const failureOf = (meaning: Meaning, { reason, retryAfterMs }: Told): LateFailure => {
  switch (meaning) {
    case 'rate':
    case 'pair_rate':
    case 'operator':
      return { outcome: 'retry', reason, afterMs: Math.max(retryAfterMs ?? 0, PAUSES[meaning]) }
    case 'away':
      return {
        outcome: 'retry',
        reason,
        ...(retryAfterMs === undefined ? {} : { afterMs: retryAfterMs }),
      }
    case 'window_closed':
    case 'unreachable':
      return { outcome: 'unreachable', reason }
    case 'closed':
      return { outcome: 'unreachable', reason, closed: true }
    case 'refused':
      return { outcome: 'dead', reason }
  }
}

/** What became of a message whose call failed. */
export const outcomeOf = (error: unknown): SendOutcome => {
  if (!(error instanceof CloudFailure)) return { outcome: 'unknown', reason: 'unexpected error' }
  const { kind, code, status, message: reason, retryAfterMs } = error
  if (kind === 'unsent') return { outcome: 'retry', reason }
  if (kind === 'broken') return { outcome: 'unknown', reason }
  return failureOf(meaningOf(code, status), { reason, retryAfterMs })
}
