import { describe, expect, it } from 'vitest'
import type { Policy } from '../../../src/tickets/domain/policy/target-rule.ts'
import type { Ticket } from '../../../src/tickets/index.ts'
import { startCore } from './support/core.ts'
import { on } from './support/instants.ts'
import { typesOf } from './support/tickets.ts'

describe('a change of policy', () => {
  it('moves the open deadlines that it concerns, once, and says so on each ticket', async () => {
    let policy: Policy = { rules: [] }
    const core = startCore({ rules: { current: async () => policy } })
    const [projector, printer, over] = await Promise.all([
      core.open('teacher-3'),
      core.open('teacher-5', { category: 'printer' }),
      core.open('teacher-7'),
    ])
    await core.act('director-4', over as Ticket, { type: 'resolve' })
    policy = {
      rules: [
        {
          category: 'projector',
          acknowledgeWithin: { hours: 1 },
          resolveWithin: { hours: 2 },
          warnBefore: { share: 0.5 },
          validFrom: Number.NEGATIVE_INFINITY,
        },
      ],
    }
    expect(await core.tickets.retarget('policy')).toBe(1)
    expect(await core.tickets.retarget('policy')).toBe(0)
    const stored = async ({ id }: Ticket) => (await core.store.find(id)) as Ticket
    const moved = await stored(projector as Ticket)
    expect(moved.clock.resolveDueAt).toEqual(on('monday', '11:00'))
    expect(moved.timeline.at(-1)).toMatchObject({ type: 'deadlines_moved', because: 'policy', by: null })
    expect(typesOf(await stored(printer as Ticket))).toEqual(['opened'])
    expect(typesOf(await stored(over as Ticket))).toEqual(['opened', 'resolved'])
  })
})
