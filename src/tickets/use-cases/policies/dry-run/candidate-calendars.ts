import type { PlacedFault } from '../../../../shared/json/index.ts'
import { type Day, writeDay } from '../../../domain/calendar/day.ts'
import { readRules } from '../../../domain/calendar/file/read-rules.ts'
import type { RulesFile } from '../../../domain/calendar/file/schema.ts'
import type { CalendarStore, CalendarVersion } from '../../calendars/ports.ts'

export type Candidate = { readonly unitId: string; readonly text: string }

export type ReadCandidate = {
  readonly candidate?: Omit<CalendarVersion, 'version'>
  readonly faults: readonly PlacedFault[]
}

/** Rules that nobody has set, as if they counted from `from` on, unless their file says from when. */
export const readCandidate = ({ unitId, text }: Candidate, from: Day): ReadCandidate => {
  const read = readRules(text)
  if ('faults' in read) return read
  const { validFrom: _, ...rules } = JSON.parse(text.replace(/^\uFEFF/, '')) as RulesFile
  const validFrom = writeDay(read.value.validFrom ?? from)
  return { candidate: { unitId, validFrom, rules, changedAt: new Date(0), changedBy: '' }, faults: [] }
}

/** The calendars that are kept, and the candidates as if they had been set last. */
export const withCandidates = (
  store: CalendarStore,
  candidates: readonly Omit<CalendarVersion, 'version'>[],
): Pick<CalendarStore, 'listHeads' | 'listVersions'> => ({
  async listHeads() {
    const heads = new Map(await store.listHeads())
    for (const { unitId } of candidates) heads.set(unitId, (heads.get(unitId) ?? 0) + 1)
    return heads
  },
  async listVersions(unitIds) {
    const kept = await store.listVersions(unitIds)
    const added = candidates.filter(({ unitId }) => unitIds.includes(unitId))
    return [...kept, ...added.map((version) => ({ ...version, version: Number.MAX_SAFE_INTEGER }))]
  },
})
