import { parseReference } from '../../../shared/index.ts'
import { servesAt } from '../../domain/access/queue.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { Tickets } from '../../tickets.ts'
import type { Core } from '../core.ts'

type Stop = Pick<Ticket, 'tier' | 'unitId'>

/** Where it stood, the latest last. */
const stopsOf = ({ timeline }: Ticket): Stop[] =>
  timeline.flatMap((event): Stop[] => {
    if (event.type === 'opened') return [{ tier: event.tier, unitId: event.unitId }]
    return 'toUnitId' in event ? [{ tier: event.toTier, unitId: event.toUnitId }] : []
  })

export const findPassedOnFor =
  (core: Core): Tickets['findPassedOn'] =>
  async (person, typed) => {
    const reference = parseReference(typed)
    const ticket = reference ? await core.store.findByReference(reference) : undefined
    if (!ticket?.private) return undefined
    const at = core.clock.now()
    const had = stopsOf(ticket).some(
      (stop) => stop.unitId !== ticket.unitId && servesAt(person, { ...ticket, ...stop }, at),
    )
    return had ? { reference: ticket.reference, unitId: ticket.unitId } : undefined
  }
