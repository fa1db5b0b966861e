import { describe, expect, it } from 'vitest'
import { seededChance } from '../../../src/main/bench/queries/chance.ts'
import { figuresOf } from '../../../src/main/simulate/figures.ts'
import type { Pace } from '../../../src/main/simulate/paces.ts'
import { play } from '../../../src/main/simulate/play.ts'
import { defaultCalendars, type Ticket } from '../../../src/tickets/index.ts'
import { startCore } from '../tickets/support/core.ts'
import { local } from '../tickets/support/instants.ts'

const FROM = local('2026-11-02T00:00')
const TO = local('2026-11-16T00:00')
const NOTHING = { warnings: 0, breaches: 0, escalations: 0 }
const JUDGED = { school: NOTHING, province: NOTHING, region: NOTHING, centre: NOTHING }

/** Two weeks of the demonstration network in memory; only ids and references are other ones each time. */
const simulated = async (pace: Pace, { seed = 1, reports = 40 } = {}) => {
  const { tickets, store, setTime } = startCore()
  const world = { tickets, store, calendars: defaultCalendars, setNow: setTime }
  const reporters = [1, 2, 9, 12, 23].map((n) => ({
    personId: `teacher-${n}`,
    unitId: 'MEN',
  }))
  const course = { from: FROM, to: TO, reports, pace, chance: seededChance(seed), reporters }
  const ids = await play(world, { ...course, onProgress: () => {}, signal: new AbortController().signal })
  setTime(TO)
  const all = await Promise.all(ids.map(async (id) => (await store.find(id)) as Ticket))
  const played = await Promise.all(
    all.map(async (ticket) => ({ ticket, history: await tickets.explain(ticket.requesterId, ticket) })),
  )
  return { all, figures: figuresOf(played, JUDGED) }
}

const storyOf = ({ timeline }: Ticket) =>
  timeline.map(({ type, by, at }) => `${type} ${by} ${at.toISOString()}`)

describe('a simulated time', () => {
  it('is the same again with the same seed, and another with another', async () => {
    const stories = async (seed: number) => (await simulated('usual', { seed })).all.map(storyOf)
    const first = await stories(1)
    expect(await stories(1)).toEqual(first)
    expect(await stories(2)).not.toEqual(first)
  })

  it('lets every report in, in working hours, and people do what they may', async () => {
    const { all, figures } = await simulated('usual')
    expect(figures.opened).toBe(40)
    const office = await defaultCalendars.calendarFor('MEN')
    for (const { openedAt } of all) {
      expect(office.workingTimeBetween(openedAt, new Date(openedAt.getTime() + 60_000))).toBeGreaterThan(0)
    }
    const types = new Set(all.flatMap(({ timeline }) => timeline.map(({ type }) => type)))
    for (const type of ['taken', 'resolved', 'forwarded', 'escalated', 'closed'])
      expect(types).toContain(type)
  })

  it('lets each clock run out at its very instant', async () => {
    const { all } = await simulated('slow')
    const breaches = all.flatMap(({ timeline }) =>
      timeline.flatMap((event, index) => {
        const clock = timeline.slice(0, index).findLast(({ tierClock }) => tierClock)?.tierClock
        return event.type === 'escalated' && event.by === null && clock
          ? [[event.at, event.clock === 'resolve' ? clock.resolveDueAt : clock.acknowledgeDueAt] as const]
          : []
      }),
    )
    expect(breaches.length).toBeGreaterThan(5)
    for (const [at, dueAt] of breaches) expect(at).toEqual(dueAt)
  })

  it('goes worse where people are slower', async () => {
    const climbed = ({ all }: { all: readonly Ticket[] }) =>
      all.flatMap(({ timeline }) => timeline.filter(({ type }) => type === 'escalated')).length
    const [quick, slow] = [await simulated('quick'), await simulated('slow')]
    expect(climbed(slow)).toBeGreaterThan(2 * climbed(quick))
    expect(slow.figures.stillOpen).toBeGreaterThanOrEqual(quick.figures.stillOpen)
  })

  it('adds up', async () => {
    const { all, figures } = await simulated('usual')
    const unresolved = all.filter(({ timeline }) => timeline.every(({ type }) => type !== 'resolved')).length
    expect(figures.resolved + unresolved).toBe(figures.opened)
    const moved = all.flatMap(({ timeline }) =>
      timeline.filter(({ type }) => ['forwarded', 'escalated'].includes(type)),
    )
    const arrived = Object.values(figures.byTier).reduce((sum, tier) => sum + tier.arrived, 0)
    expect(arrived).toBeGreaterThanOrEqual(figures.opened + moved.length)
  })
})
