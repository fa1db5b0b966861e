import { describe, expect, it } from 'vitest'
import { replay } from '../../../src/tickets/domain/history/evolve.ts'
import { trailOf } from '../../../src/tickets/index.ts'
import { startCore } from './support/core.ts'
import { on } from './support/instants.ts'

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
        to: {
          tier: 'school',
          unitId: '10102B',
          category: 'projector',
          service: null,
          priority: 'normal',
          status: 'unassigned',
        },
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
          priority: 'normal',
          status: 'unassigned',
        },
        to: {
          tier: 'province',
          unitId: 'DP-OUJDA',
          category: 'projector',
          service: null,
          priority: 'normal',
          status: 'unassigned',
        },
        why: 'Il faut un technicien',
      },
    ])
  })

  it('gives the words that came with each step, whatever they are called', async () => {
    const { open, act } = startCore()
    const ticket = await open('teacher-3')
    await act('director-2', ticket, { type: 'note', text: 'Déjà vu' })
    await act('director-2', ticket, { type: 'ask', question: 'Quelle salle ?' })
    await act('teacher-3', ticket, { type: 'answer', text: 'Salle 6', attachments: [] })
    await act('director-2', ticket, { type: 'wait', for: 'parts', note: 'Lampe commandée' })
    await act('director-2', ticket, { type: 'resume' })
    await act('director-2', ticket, { type: 'resolve', note: 'Lampe changée' })
    await act('teacher-3', ticket, { type: 'confirm' })
    const rated = await act('teacher-3', ticket, { type: 'rate', satisfied: false, words: 'Trop long' })
    expect(trailOf(rated).map(({ what, why }) => [what, why])).toEqual([
      ['opened', undefined],
      ['noted', 'Déjà vu'],
      ['asked', 'Quelle salle ?'],
      ['answered', 'Salle 6'],
      ['set_waiting', 'Lampe commandée'],
      ['resumed', undefined],
      ['resolved', 'Lampe changée'],
      ['closed', undefined],
      ['rated', 'Trop long'],
    ])
  })

  it('says what a qualification changed, and which deadlines it moved', async () => {
    const critical = {
      ...{ priority: 'critical' as const, acknowledgeWithin: { hours: 1 }, resolveWithin: { hours: 2 } },
      ...{ warnBefore: { share: 0.5 }, validFrom: Number.NEGATIVE_INFINITY },
    }
    const { open, act } = startCore({ rules: { current: async () => ({ rules: [critical] }) } })
    const ticket = await open('teacher-3', { category: 'printer' })
    const command = { type: 'qualify', category: 'power', impact: 'school', urgency: 'high' } as const
    const [, qualified, moved] = trailOf(await act('director-2', ticket, command))
    expect([qualified?.from, qualified?.to]).toMatchObject([
      { category: 'printer', priority: 'low' },
      { category: 'power', priority: 'critical' },
    ])
    expect(moved).toMatchObject({
      ...{ what: 'deadlines_moved', by: 'director-2' },
      deadlines: {
        from: { resolveDueAt: on('wednesday', '09:00') },
        to: { resolveDueAt: on('monday', '11:00') },
      },
    })
  })

  it('cannot be told by a timeline that does not begin with the report', async () => {
    const { open, act } = startCore()
    const taken = await act('director-2', await open('teacher-3'), { type: 'take' })
    const [opened, ...rest] = taken.timeline
    const { tierClock: _, ...clockless } = opened as (typeof taken.timeline)[number]
    for (const timeline of [[], rest, [clockless, ...rest]] as (typeof taken.timeline)[])
      expect(() => replay(taken, timeline)).toThrow(
        expect.objectContaining({ kind: 'bug', code: 'ticket.broken_timeline' }),
      )
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
