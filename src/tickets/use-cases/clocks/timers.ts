import { decide } from '../../domain/decide/decide.ts'
import { append } from '../../domain/history/evolve.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { Tickets } from '../../tickets.ts'
import type { Core } from '../core.ts'
import { findAbove } from '../ladder.ts'
import { standingOf } from '../standing.ts'

/** Machine time: a node that dies with a ticket in hand holds it up no longer than this. */
const LEASE_MS = 30_000

/** Claimed together: few enough that a node which dies holds little up, and that two nodes seldom meet. */
const CLAIMED = 64
const AT_ONCE = 8

/** False when there was nothing to do any more, or another node did it. */
const runTimer = async (core: Core, ticket: Ticket): Promise<boolean> => {
  const { status } = ticket.state
  const mayClimb = status === 'unassigned' || status === 'taken'
  const decision = decide(
    ticket,
    {
      type: 'timer',
      escalateTo: mayClimb ? await findAbove(core, ticket) : undefined,
      // danger waits for nobody's incident
      isExplained: mayClimb && !ticket.report.danger && (await core.isExplained(ticket)),
    },
    {
      now: core.clock.now(),
      by: null,
      commandId: `timer:${ticket.version}`,
      ...(await standingOf(core, ticket)),
    },
  )
  if ('refusal' in decision) throw decision.refusal
  if (decision.events.length === 0) return false
  const saved = await core.store.save(append(ticket, decision.events))
  if (saved) core.saved()
  return saved
}

const runSafely = async (core: Core, ticket: Ticket): Promise<number> => {
  try {
    return (await runTimer(core, ticket)) ? 1 : 0
  } catch (error) {
    // the others must not wait for this one; its lease ends and it is tried again
    core.logger.error({ err: error, reference: ticket.reference }, 'a timer failed')
    return 0
  }
}

/** Oldest first; a few at a time, because each waits for the database and not for the processor. */
export const runDueTimersFor =
  (core: Core): Tickets['runDueTimers'] =>
  async (signal) => {
    let done = 0
    while (!signal.aborted) {
      const due = await core.store.claimDue(core.clock.now(), { leaseMs: LEASE_MS, limit: CLAIMED })
      if (due.length === 0) break
      for (let from = 0; from < due.length && !signal.aborted; from += AT_ONCE) {
        const some = due.slice(from, from + AT_ONCE)
        const each = await Promise.all(some.map((ticket) => runSafely(core, ticket)))
        done += each.reduce((sum, one) => sum + one, 0)
      }
    }
    return done
  }
