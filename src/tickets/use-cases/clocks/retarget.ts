import { decide } from '../../domain/decide/decide.ts'
import { append } from '../../domain/history/evolve.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { Tickets } from '../../tickets.ts'
import { change } from '../acting/change.ts'
import type { Core } from '../core.ts'
import { standingOf } from '../standing.ts'

const BATCH = 200

type Because = Parameters<Tickets['retarget']>[0]

/** Each change of rules is a command of its own: the same rules again move nothing. */
const retargetOne = async (core: Core, ticket: Ticket, because: Because): Promise<boolean> => {
  const commandId = `retarget:${because}:${ticket.version}`
  const saved = await change(core, { ticketId: ticket.id, commandId }, async (current) => {
    const context = { now: core.clock.now(), by: null, commandId, ...(await standingOf(core, current)) }
    const decision = decide(current, { type: 'retarget', because }, context)
    if ('refusal' in decision) throw decision.refusal
    return decision.events.length === 0 ? current : append(current, decision.events)
  })
  return saved.timeline.at(-1)?.commandId === commandId
}

/** Goes through everything open, in the order of the ids; stopped half-way, it is simply asked for again. */
export const retargetFor =
  (core: Core): Tickets['retarget'] =>
  async (because) => {
    let moved = 0
    for (let after = ''; ; ) {
      const tickets = await core.store.listActive(after, BATCH)
      const [last] = tickets.slice(-1)
      if (!last) return moved
      for (const ticket of tickets) if (await retargetOne(core, ticket, because)) moved += 1
      after = last.id
    }
  }
