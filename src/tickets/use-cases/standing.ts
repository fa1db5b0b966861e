import type { DecisionContext } from '../domain/decide/decision.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { Core } from './core.ts'

/** What a decision has to know of where the ticket stands: working time, place in the tree, rules. */
export type Standing = Pick<DecisionContext, 'calendar' | 'unitPath' | 'rules' | 'policy'>

export const standingOf = async (
  core: Core,
  { unitId, originPath }: Pick<Ticket, 'unitId' | 'originPath'>,
): Promise<Standing> => {
  const [calendar, unit, rules] = await Promise.all([
    core.calendars.calendarFor(unitId),
    originPath.includes(unitId) ? undefined : core.directory.findUnit(unitId),
    core.rules.current(),
  ])
  // on its own way up the path is known without asking
  const unitPath = unit?.path ?? originPath.slice(0, originPath.indexOf(unitId) + 1)
  return { calendar, unitPath, rules, policy: core.policy }
}
