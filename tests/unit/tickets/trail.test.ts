import { describe, expect, it } from 'vitest'
import { trailOf } from '../../../src/tickets/index.ts'
import { startCore } from './support/core.ts'

describe('the trail of a ticket', () => {
  it('says who, in which role, by which way, when, from what to what, and why', async () => {
    const { tickets, open, now } = startCore()
    const ticket = await open('teacher-3')
    const forwarded = await tickets.act({
      as: 'director-2',
      commandId: 'inbox-1:1',
      via: 'telegram',
      ticketId: ticket.id,
      command: { type: 'forward', reason: 'Il faut un technicien' },
    })
    expect(trailOf(forwarded)).toEqual([
      {
        at: now(),
        by: 'teacher-3',
        role: 'staff',
        what: 'opened',
        to: { tier: 'school', unitId: '10102B', category: 'projector', service: null, status: 'unassigned' },
        why: undefined,
      },
      {
        at: now(),
        by: 'director-2',
        role: 'director',
        via: 'telegram',
        what: 'forwarded',
        from: {
          tier: 'school',
          unitId: '10102B',
          category: 'projector',
          service: null,
          status: 'unassigned',
        },
        to: {
          tier: 'province',
          unitId: 'DP-OUJDA',
          category: 'projector',
          service: null,
          status: 'unassigned',
        },
        why: 'Il faut un technicien',
      },
    ])
  })

  it('keeps what was taken back, and shows what taking it back changed', async () => {
    const { open, act } = startCore()
    const ticket = await open('teacher-3')
    await act('director-2', ticket, { type: 'take' })
    const trail = trailOf(await act('director-2', ticket, { type: 'undo' }))
    expect(trail.map(({ what, to }) => [what, to.status])).toEqual([
      ['opened', 'unassigned'],
      ['taken', 'taken'],
      ['undone', 'unassigned'],
    ])
    expect(trail.at(-1)?.from?.assignee).toBe('director-2')
  })
})
