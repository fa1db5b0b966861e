import type { Chronic } from '../domain/history/events.ts'
import type { Report } from '../domain/report.ts'
import { CHRONIC, chronicAmong, looksTheSame } from '../domain/similar.ts'
import type { Tickets } from '../tickets.ts'
import type { Core } from './core.ts'

const DAY_MS = 24 * 3_600_000
/** A school reports far less of one kind within sixty days; more would say nothing new. */
const LOOKED_AT = 50
const OFFERED = 3

const ofThisKind = (
  core: Core,
  unitId: string,
  category: NonNullable<Report['category']>,
  visibleTo: string,
) =>
  core.store.list({
    originWithin: [unitId],
    categories: [category],
    openedFrom: new Date(core.clock.now().getTime() - CHRONIC.withinDays * DAY_MS),
    visibleTo,
    limit: LOOKED_AT,
  })

/** Whether this trouble has become a habit of its place. */
export const findChronic = async (
  core: Core,
  { unitId, report, as }: { readonly unitId: string; readonly report: Report; readonly as: string },
): Promise<Chronic | undefined> =>
  report.category === null
    ? undefined
    : chronicAmong(report, await ofThisKind(core, unitId, report.category, as))

export const listSimilarFor =
  (core: Core): Tickets['listSimilar'] =>
  async (personId, ticket) => {
    if (ticket.category === null || ticket.private || ticket.requesterId !== personId) return []
    const found = await ofThisKind(core, ticket.originUnitId, ticket.category, personId)
    return found.filter((other) => looksTheSame(ticket, other)).slice(0, OFFERED)
  }
