import { isAppError } from '../../../../src/shared/index.ts'

/** Of what is refused nothing; a bug is no refusal. */
export const refused = (error: unknown): undefined => {
  if (isAppError(error) && error.kind !== 'bug') return undefined
  throw error
}
