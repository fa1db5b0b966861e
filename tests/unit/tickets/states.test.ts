import { describe, expect, it } from 'vitest'
import { assigneeOf, isActive, isFinal, type TicketState } from '../../../src/tickets/index.ts'
import { on } from './support/instants.ts'

const at = on('monday', '10:00')
const by = 'director-2'

/** Each state, whether somebody has still to act, whether it is over, and who holds it in person. */
const STATES: readonly (readonly [TicketState, boolean, boolean, string | undefined])[] = [
  [{ status: 'unassigned' }, true, false, undefined],
  [{ status: 'taken', by, at }, true, false, by],
  [{ status: 'waiting', for: 'parts', by, at, until: at }, true, false, by],
  [{ status: 'resolved', by, at, remindAt: at, closeAt: at, reminded: false }, false, false, by],
  [{ status: 'closed', at, how: 'confirmed' }, false, true, undefined],
  [{ status: 'cancelled', at, by: 'teacher-3' }, false, true, undefined],
  [{ status: 'merged', at, into: 'other', intoReference: 'SN-22222C' }, false, true, undefined],
]

describe('a state', () => {
  it.each(STATES)('$status says whether anybody must act, whether it is over, and who holds it', (...row) => {
    const [state, active, final, holder] = row
    expect([isActive(state), isFinal(state), assigneeOf(state)]).toEqual([active, final, holder])
  })
})
