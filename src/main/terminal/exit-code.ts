import { CommanderError } from 'commander'
import { isAppError } from '../../shared/index.ts'

const WRONG_USE = /^(setting[.]|cli[.]bad_)/

/** 0 done, 1 failed, 2 wrong use: of the command line or of a setting. */
export const exitCodeFor = (error: unknown): 0 | 1 | 2 => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  return isAppError(error) && WRONG_USE.test(error.code) ? 2 : 1
}
