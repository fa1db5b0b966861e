import { startClock } from '../clocks/clock.ts'
import { isActive } from '../ticket.ts'
import { type Decider, invalid, notPossibleNow } from './decision.ts'
import { qualificationOf } from './handle.ts'

/** Up, with a reason; the qualification is confirmed on the way. */
export const forward: Decider<'forward'> = (ticket, { to, reason, category }, { now, rules }) => {
  if (!isActive(ticket.state)) return notPossibleNow(ticket)
  if (!to) return invalid('ticket.nobody_above', ticket)
  const qualified = category ?? ticket.category
  if (qualified === null) return invalid('ticket.category_missing', ticket)
  if (reason === '') return invalid('ticket.reason_missing', ticket)
  const { assessment } = ticket
  return [
    ...qualificationOf(ticket, category ? { category } : {}),
    {
      type: 'forwarded',
      fromTier: ticket.tier,
      toTier: to.tier,
      toUnitId: to.unitId,
      reason,
      category: qualified,
      ...(to.service ? { service: to.service } : {}),
      tierClock: startClock(now, { ...to, rules, category: qualified, assessment }),
    },
  ]
}

const UNFIT = { closed: 'ticket.below_closed', empty: 'ticket.below_empty' } as const

/** Back down, with a reason: the tier below can do it after all, or has to say more. */
export const returnBelow: Decider<'return'> = (ticket, { to, reason, unfit }, { now, rules }) => {
  if (!isActive(ticket.state)) return notPossibleNow(ticket)
  if (!to) return invalid(unfit ? UNFIT[unfit] : 'ticket.nobody_below', ticket)
  if (reason === '') return invalid('ticket.reason_missing', ticket)
  const { category, assessment } = ticket
  return [
    {
      type: 'returned',
      fromTier: ticket.tier,
      toTier: to.tier,
      toUnitId: to.unitId,
      reason,
      tierClock: startClock(now, { ...to, rules, category, assessment }),
    },
  ]
}
