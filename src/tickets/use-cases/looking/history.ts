import { AppError } from '../../../shared/index.ts'
import { maySee } from '../../domain/access/permission.ts'
import { historyOf } from '../../domain/history/stays.ts'
import type { Tickets } from '../../tickets.ts'
import type { Core } from '../core.ts'
import { meet } from '../meet.ts'

export const explainFor =
  (core: Core): Tickets['explain'] =>
  async (personId, ticket) => {
    const encounter = await meet(core, await core.directory.getPerson(personId), ticket)
    if (!maySee(encounter)) throw new AppError('not_found', 'ticket.unknown')
    const stoodAt = ticket.timeline.flatMap((event) => {
      if (event.type === 'opened') return [event.unitId]
      return 'toUnitId' in event ? [event.toUnitId] : []
    })
    const calendars = await Promise.all(
      [...new Set(stoodAt)].map(
        async (unitId) => [unitId, await core.calendars.calendarFor(unitId)] as const,
      ),
    )
    const known = new Map(calendars)
    const usual = await core.calendars.calendarFor(ticket.unitId)
    return historyOf(ticket, { now: core.clock.now(), calendarOf: (unitId) => known.get(unitId) ?? usual })
  }
