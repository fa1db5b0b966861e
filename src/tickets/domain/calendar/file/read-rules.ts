import { AppError } from '../../../../shared/index.ts'
import { type ReadResult, readJson } from '../../../../shared/json/index.ts'
import type { Day } from '../day.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { type RulesFile, rulesFile } from './schema.ts'

export type ReadRules = { readonly validFrom?: Day | undefined; readonly rules: RuleSet }

/** The rules in a JSON text that somebody wrote, or what is wrong with it, entry by entry. */
export const readRules = (text: string): ReadResult<ReadRules> => readJson<ReadRules>(text, rulesFile)

/** Rules that were checked before they were kept. */
export const getRules = (kept: RulesFile): RuleSet => {
  const read = rulesFile.safeParse(kept)
  if (!read.success) throw new AppError('bug', 'calendar.broken', {}, { cause: read.error })
  return read.data.rules
}
