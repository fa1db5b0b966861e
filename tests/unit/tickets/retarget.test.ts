import { describe, expect, it } from 'vitest'
import type { Policy } from '../../../src/tickets/domain/policy/target-rule.ts'
import type { Ticket } from '../../../src/tickets/index.ts'
import { calendarOf, version } from './calendar/rule-sets.ts'
import { startCore } from './support/core.ts'
import { local, on } from './support/instants.ts'
import { typesOf } from './support/tickets.ts'

const OUJDA = ['DP-OUJDA', '10101A', '10102B', '10103C', '10104D', '10105E']

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

describe('a change of calendar', () => {
  const strike = version('DP-OUJDA', {
    overrides: [{ from: '2026-11-25', name: 'Grève', hours: [] }],
  })
  const usual = calendarOf([])

  it('moves only the deadlines behind its day, in its place, and says so on each ticket', async () => {
    let ofOujda = usual
    const calendarFor = async (unitId: string) => (OUJDA.includes(unitId) ? ofOujda : usual)
    const core = startCore({ calendars: { calendarFor } })
    const opened = async (as: string, at: string) => {
      core.setTime(local(at))
      return core.open(as)
    }
    const due = await opened('teacher-3', '2026-11-20T10:00')
    const behind = await opened('teacher-5', '2026-11-23T14:00')
    const elsewhere = await opened('teacher-13', '2026-11-23T14:00')
    ofOujda = calendarOf([[], [], [strike]])
    expect(await core.tickets.retarget('calendar')).toBe(1)
    expect(await core.tickets.retarget('calendar')).toBe(0)
    const stored = async ({ id }: Ticket) => (await core.store.find(id)) as Ticket
    const moved = await stored(behind)
    expect(moved.timeline.at(-1)).toMatchObject({
      type: 'deadlines_moved',
      because: 'calendar',
      by: null,
      from: { resolveDueAt: local('2026-11-25T14:00') },
      to: { acknowledgeDueAt: local('2026-11-24T10:00'), resolveDueAt: local('2026-11-26T14:00') },
    })
    expect(moved.clock.resolveDueAt).toEqual(local('2026-11-26T14:00'))
    for (const other of [due, elsewhere]) expect(await stored(other)).toEqual(other)
  })

  it('counts no strike for what waits, once it goes on', async () => {
    let now = usual
    const core = startCore({ calendars: { calendarFor: async () => now } })
    const ticket = await core.open('teacher-3')
    await core.act('director-2', ticket, { type: 'wait', for: 'parts', note: '' })
    now = calendarOf([[strike]])
    core.setTime(on('tuesday', '09:00'))
    await core.tickets.retarget('calendar')
    const back = await core.act('director-2', ticket, { type: 'resume' })
    expect(back.clock.resolveDueAt).toEqual(local('2026-11-27T09:00'))
  })

  it('to shorter hours from a day on makes the working days of what came before no shorter', async () => {
    const morning = Object.fromEntries(
      (['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).map((day) => [
        day,
        ['09:00-13:00'],
      ]),
    )
    const shorter = calendarOf([[version('MEN', { week: morning }, '2026-11-26')]])
    const core = startCore({ calendars: { calendarFor: async () => shorter } })
    const before = await core.open('region-oriental-1')
    expect(before.clock.resolveDueAt).toEqual(local('2026-12-02T09:30'))
    core.setTime(on('friday', '09:00'))
    expect(await core.tickets.retarget('calendar')).toBe(0)
    const since = await core.open('region-oriental-1')
    expect(since.clock.resolveDueAt).toEqual(local('2026-12-03T13:00'))
  })
})
