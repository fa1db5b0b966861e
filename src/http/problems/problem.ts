import { STATUS_CODES } from 'node:http'
import { z } from 'zod'
import type { Texts } from '../../shared/i18n/index.ts'
import type { AppError, ErrorKind, Language } from '../../shared/index.ts'

export const PROBLEM_TYPE = 'application/problem+json'

/** RFC 9457, with the stable code and, for the health check, what fails. */
export const problemSchema = z
  .object({
    type: z.string().describe('`about:blank`: the status and `code` say all there is'),
    title: z.string().describe('the HTTP status in words'),
    status: z.number().int(),
    detail: z.string().describe('for people, in the language of Accept-Language (ar or fr)'),
    code: z.string().describe('stable and dotted: `webchat.session_missing`'),
    instance: z.string().describe('the path that was asked for'),
    failing: z.array(z.string()).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof problemSchema>

const STATUS_BY_KIND = {
  invalid: 400,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  unavailable: 503,
  bug: 500,
} satisfies Record<ErrorKind, number>

/** Where HTTP has a word of its own for one case of a kind. */
const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  'webchat.session_missing': 401,
  'webchat.access_ended': 401,
  'http.method_not_allowed': 405,
  'http.too_large': 413,
  'http.unsupported_type': 415,
  'attachment.too_large': 413,
  'attachment.program': 415,
  'attachment.script': 415,
  'attachment.archive_with_program': 415,
  'attachment.archive_closed': 415,
}

export const statusOf = ({ kind, code }: AppError): number => STATUS_BY_CODE[code] ?? STATUS_BY_KIND[kind]

type Asked = { readonly language: Language; readonly instance: string }

export const problemOf = (error: AppError, { language, instance }: Asked, texts: Texts): Problem => {
  const status = statusOf(error)
  const key = `errors:${error.code}`
  const params = Object.fromEntries(
    Object.entries(error.params).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : String(value),
    ]),
  )
  const { failing } = error.params
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: texts.has(language, key) ? texts.t(language, key, params) : texts.t(language, 'errors:http.bug'),
    code: error.code,
    instance,
    ...(typeof failing === 'string' ? { failing: failing.split(', ') } : {}),
  }
}
