/** What kind of refusal; each edge translates it (docs/architecture.md, "Errors"). */
export type ErrorKind = 'invalid' | 'forbidden' | 'not_found' | 'conflict' | 'unavailable' | 'bug'

export type ErrorParams = Readonly<Record<string, string | number | boolean>>

/**
 * The one error class. `code` is stable and dotted (`ticket.already_closed`); its text, in both
 * languages, stands in `locales/<language>/errors.json` under the same code. No prose here.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly kind: ErrorKind
  readonly code: string
  readonly params: ErrorParams

  constructor(kind: ErrorKind, code: string, params: ErrorParams = {}, options: { cause?: unknown } = {}) {
    super(code, options)
    this.kind = kind
    this.code = code
    this.params = params
  }
}

export const isAppError = (error: unknown, kind?: ErrorKind): error is AppError =>
  error instanceof AppError && (kind === undefined || error.kind === kind)

/** For logs: the message of anything that was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
