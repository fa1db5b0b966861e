import { decide } from '../domain/decide/decide.ts'
import { append } from '../domain/history/evolve.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { Tickets } from '../tickets.ts'
import type { Core } from './core.ts'
import { findAbove } from './ladder.ts'

/** Machine time: a node that dies with a ticket in hand holds it up no longer than this. */
const LEASE_MS = 30_000

/** False when there was nothing to do any more, or another node did it. */
const runTimer = async (core: Core, ticket: Ticket): Promise<boolean> => {
  const { status } = ticket.state
  const mayClimb = status === 'unassigned' || status === 'taken'
  const decision = decide(
    ticket,
    { type: 'timer', escalateTo: mayClimb ? await findAbove(core, ticket) : undefined },
    {
      now: core.clock.now(),
      by: null,
      commandId: `timer:${ticket.version}`,
      calendar: await core.calendars.calendarFor(ticket.unitId),
      policy: core.policy,
    },
  )
  if ('refusal' in decision) throw decision.refusal
  if (decision.events.length === 0) return false
  const saved = await core.store.save(append(ticket, decision.events))
  if (saved) core.saved()
  return saved
}

export const runDueTimersFor =
  (core: Core): Tickets['runDueTimers'] =>
  async (signal) => {
    let done = 0
    while (!signal.aborted) {
      const ticket = await core.store.claimDue(core.clock.now(), LEASE_MS)
      if (!ticket) break
      try {
        if (await runTimer(core, ticket)) done += 1
      } catch (error) {
        // the others must not wait for this one; its lease ends and it is tried again
        core.logger.error({ err: error, reference: ticket.reference }, 'a timer failed')
      }
    }
    return done
  }
