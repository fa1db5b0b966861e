import { scrub } from '../../../shared/index.ts'

/** What was answered, as far as it says why a call failed. */
type Answered = {
  readonly status?: number
  readonly code?: number
  readonly retryAfterMs?: number
}

/** How a call of the Cloud API failed. Its message never holds the token nor a phone number. */
export class CloudFailure extends Error {
  override readonly name = 'CloudFailure'
  /** `answered`: it was refused; `unsent`: it never left, or showed nothing to anybody; `broken`: it may have arrived. */
  readonly kind: 'answered' | 'unsent' | 'broken'
  /** The HTTP status and the Graph API's own code, when it answered. */
  readonly status: number | undefined
  readonly code: number | undefined
  readonly retryAfterMs: number | undefined

  constructor(kind: CloudFailure['kind'], message: string, answered: Answered = {}) {
    super(scrub(message).slice(0, LONGEST_REASON))
    this.kind = kind
    this.status = answered.status
    this.code = answered.code
    this.retryAfterMs = answered.retryAfterMs
  }
}

const LONGEST_REASON = 300
