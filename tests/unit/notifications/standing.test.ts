import { describe, expect, it } from 'vitest'
import { audienceOf } from '../../../src/notifications/domain/audience.ts'
import { asOf, standingsAt } from '../../../src/notifications/domain/standing.ts'
import { gatherConcerned } from '../../../src/notifications/use-cases/relay/gather.ts'
import type { Ticket, TicketEvent } from '../../../src/tickets/index.ts'
import { startCore } from '../tickets/support/core.ts'
import { demoDirectory } from '../tickets/support/demo-directory.ts'
import { aTicket, climbsTo, toProvince } from './builders.ts'

describe('where a ticket stood', () => {
  const ticket = aTicket(
    [
      { type: 'taken', by: 'director' },
      toProvince,
      { type: 'taken', by: 'member' },
      climbsTo('region', 'province'),
    ],
    { tier: 'region', unitId: 'region' },
  )
  const at = (ordinal: number) => standingsAt(ticket, ticket.timeline[ordinal - 1] as never)

  it('is told from the timeline, however late the relay comes', () => {
    expect(at(1).after).toMatchObject({ tier: 'school', unitId: 'school', assignee: undefined })
    expect(at(3).before).toMatchObject({ unitId: 'school', assignee: 'director' })
    expect(at(3).after).toMatchObject({ tier: 'province', unitId: 'province', assignee: undefined })
    expect(at(5).before).toMatchObject({ unitId: 'province', assignee: 'member' })
    expect(at(5).after).toMatchObject({ tier: 'region', unitId: 'region', assignee: undefined })
  })

  it('gives the ticket back as it was, with its assignee or as its queue saw it', () => {
    const { before } = at(5)
    expect(asOf(ticket, before)).toMatchObject({
      unitId: 'province',
      state: { status: 'taken', by: 'member' },
    })
    expect(asOf(ticket, before, { queue: true }).state).toEqual({ status: 'unassigned' })
  })

  it('goes back to the person named by the reopening, or to the queue', () => {
    const reopened = (assignee?: string) => {
      const again = aTicket([
        { type: 'resolved', remindAt: new Date(), closeAt: new Date(), by: 'director' },
        { type: 'reopened', reason: 'encore', by: 'teacher', ...(assignee ? { assignee } : {}) },
      ])
      return standingsAt(again, again.timeline[2] as never).after.assignee
    }
    expect(reopened('director')).toBe('director')
    expect(reopened()).toBeUndefined()
  })
})

describe('the head who hears that a clock ran out', () => {
  const core = startCore()
  const none = { listLines: async () => [], listEquipment: async () => [] }
  const directory = { ...demoDirectory(), ...none }
  const sources = { tickets: core.tickets, ticketFeed: core.store, directory, clock: { now: core.now } }
  const breached = { type: 'breached', clock: 'resolve', by: null } as const

  it.each([
    ['school', '10102B', 'province-oujda-6'],
    ['province', 'DP-OUJDA', 'province-oujda-6'],
  ] as const)('at the %s', async (tier, unitId, head) => {
    const opened = await core.open('teacher-3')
    const [first] = opened.timeline
    const last = { ...breached, id: `${opened.id}:2`, at: core.now(), commandId: 'timer:1' } as const
    const came = { ...first, tier, unitId } as TicketEvent
    const ticket = { ...opened, tier, unitId, timeline: [came, last] }
    expect((await gatherConcerned(sources, ticket, last)).heads).toEqual([head])
  })
})

describe('a report that joins another of the same director', () => {
  const core = startCore()
  const none = { listLines: async () => [], listEquipment: async () => [] }
  const directory = { ...demoDirectory(), ...none }
  const sources = { tickets: core.tickets, ticketFeed: core.store, directory, clock: { now: core.now } }

  const told = async (ticket: Ticket) => {
    const last = ticket.timeline.at(-1) as TicketEvent
    const people = audienceOf(last, ticket, await gatherConcerned(sources, ticket, last))
    return Object.fromEntries(people.map(({ personId, purpose }) => [personId, purpose]))
  }

  it('is told once: by the one that goes on', async () => {
    const first = await core.open('teacher-3')
    const second = await core.open('teacher-4')
    const merged = await core.act('teacher-4', second, { type: 'merge', into: first.reference })
    const other = (await core.tickets.findVisible('teacher-3', first.reference)) as Ticket
    expect(await told(other)).toMatchObject({ 'director-2': 'follow' })
    expect(await told(merged)).toEqual({})
    // later, when somebody else has that one, the same people are told of the merge as before
    await core.act('director-2', other, { type: 'forward', reason: 'technicien' })
    expect(await told(merged)).toEqual({})
  })

  it('is told to whoever had it when somebody else has the other', async () => {
    const first = await core.open('teacher-3')
    await core.act('director-2', first, { type: 'forward', reason: 'technicien' })
    const second = await core.open('teacher-4')
    const merged = await core.act('teacher-4', second, { type: 'merge', into: first.reference })
    expect(await told(merged)).toEqual({ 'director-2': 'follow' })
  })
})
