import type { FastifyError } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { AppError } from '../../shared/index.ts'

/** What Fastify and its multipart plugin refuse by themselves, by their documented codes. */
const CODES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'http.too_large',
  FST_REQ_FILE_TOO_LARGE: 'http.too_large',
  FST_FILES_LIMIT: 'http.too_large',
  FST_PARTS_LIMIT: 'http.too_large',
  FST_FIELDS_LIMIT: 'http.too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'http.unsupported_type',
}

/** A field that the schema refused: its path only, never its value. */
const fieldOf = (error: unknown): string => {
  if (!hasZodFastifySchemaValidationErrors(error)) return ''
  return (error.validation[0]?.instancePath ?? '').replace(/^\//, '').replaceAll('/', '.')
}

/** Everything that can be thrown below a route, as the one error class. */
export const toAppError = (error: unknown): AppError => {
  if (error instanceof AppError) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new AppError('invalid', 'http.invalid', { field: fieldOf(error) || '–' }, { cause: error })
  }
  const { code = '', statusCode = 500 } = (error ?? {}) as Partial<FastifyError>
  const known = CODES[code]
  if (known) return new AppError('invalid', known, {}, { cause: error })
  if (statusCode >= 400 && statusCode < 500) {
    return new AppError('invalid', 'http.unreadable', {}, { cause: error })
  }
  return new AppError('bug', 'http.bug', {}, { cause: error })
}
