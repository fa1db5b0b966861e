import { expect, it } from 'vitest'
import type { Ticket } from '../../../../src/tickets/index.ts'
import { local, on } from '../../../unit/tickets/support/instants.ts'
import { afterCommand, aTicket } from '../../../unit/tickets/support/tickets.ts'
import { byHour, type Keep, type Store } from './kept.ts'

const at = on('monday', '10:00')
const take = (ticket: Ticket) => afterCommand(ticket, { type: 'take' }, { at })
const resolve = (ticket: Ticket) => afterCommand(ticket, { type: 'resolve', note: 'Câble' }, { at })

/** Figures are exact, at any quiet moment. */
export const counting = (store: Store, keep: Keep): void => {
  it('counts by category and by what their requesters said of it, the last word of each', async () => {
    const place = { visibleTo: 'x', originWithin: ['MEN'] }
    const closed = (hour: string) =>
      afterCommand(resolve(aTicket(byHour(hour))), { type: 'confirm' }, { at, by: 'teacher' })
    const rated = (ticket: Ticket, satisfied: boolean) =>
      afterCommand(ticket, { type: 'rate', satisfied }, { at })
    await keep(rated(closed('08'), true))
    await keep(rated(rated(closed('09'), true), false))
    await keep(closed('10'))
    await keep(aTicket({ report: { category: 'printer' } }))
    const unqualified = await keep(aTicket({ report: { category: null } }))
    const counted = async () => {
      const { byCategory, ratings } = await store().count(place, at)
      return { byCategory, ratings }
    }
    const ratings = { satisfied: 1, dissatisfied: 1 }
    expect(await counted()).toEqual({
      byCategory: {
        projector: { open: 0, total: 3 },
        printer: { open: 1, total: 1 },
        none: { open: 1, total: 1 },
      },
      ratings,
    })
    await store().save(afterCommand(unqualified, { type: 'qualify', category: 'power' }, { at }))
    expect((await counted()).byCategory).toMatchObject({ power: { open: 1, total: 1 } })
    expect((await counted()).byCategory.none).toBeUndefined()
  })

  it('counts what the quick advice has ended, as long as that is not taken back', async () => {
    const helped = async () => (await store().count({ visibleTo: 'x', originWithin: ['MEN'] }, at)).helped
    const by = { at, by: 'teacher' }
    const mended = await keep(
      afterCommand(aTicket(byHour('08')), { type: 'self_help', article: 'paper_jam' }, by),
    )
    await keep(afterCommand(resolve(aTicket(byHour('09'))), { type: 'confirm' }, by))
    expect(await helped()).toBe(1)
    await store().save(afterCommand(mended, { type: 'reopen', reason: 'encore' }, by))
    expect(await helped()).toBe(0)
  })

  it('counts what was refused among what is over, as long as that stands, and no time of resolution for it', async () => {
    const counted = async () => {
      const { refused, byStatus, meanResolutionMs } = await store().count(
        { visibleTo: 'x', originWithin: ['MEN'] },
        at,
      )
      return { refused, byStatus, meanResolutionMs }
    }
    const by = { at, by: 'teacher' }
    const no = { type: 'resolve', note: 'Non retenue : pas de budget', refused: true } as const
    const first = await keep(afterCommand(aTicket(byHour('08')), no, { at }))
    await keep(afterCommand(afterCommand(aTicket(byHour('09')), no, { at }), { type: 'confirm' }, by))
    const both = { refused: 2, byStatus: { resolved: 1, closed: 1 }, meanResolutionMs: undefined }
    expect(await counted()).toEqual(both)
    await store().save(afterCommand(first, { type: 'reopen', reason: 'encore' }, by))
    expect(await counted()).toEqual({ ...both, refused: 1, byStatus: { unassigned: 1, closed: 1 } })
  })

  it('counts by status and unit, what is late, and the mean time to the first resolution', async () => {
    const nobody = { visibleTo: 'x' }
    const ratings = { satisfied: 0, dissatisfied: 0 }
    const none = {
      ...{ byStatus: {}, byCategory: {}, ratings, byUnit: [] },
      ...{ helped: 0, refused: 0, late: 0, meanResolutionMs: undefined },
    }
    expect(await store().count(nobody, at)).toEqual(none)
    await keep(aTicket(byHour('08')))
    await keep(resolve(aTicket(byHour('09'))))
    await keep(resolve(aTicket(byHour('07'))))
    await keep(afterCommand(aTicket(), { type: 'ask', question: '?' }, { at }))
    await keep(aTicket({ originUnitId: '10101A', originPath: ['MEN', '10101A'] }))
    expect(await store().count({ ...nobody, originWithin: ['MEN'] }, on('wednesday', '10:00'))).toEqual({
      byStatus: { unassigned: 2, resolved: 2, waiting: 1 },
      byUnit: [
        { unitId: '10102B', open: 2, total: 4 },
        { unitId: '10101A', open: 1, total: 1 },
      ],
      byCategory: { projector: { open: 3, total: 5 } },
      ratings,
      helped: 0,
      refused: 0,
      late: 2,
      meanResolutionMs: 2 * 3_600_000,
    })
  })

  it('counts a school where everything was over before anybody counted', async () => {
    await keep(resolve(aTicket(byHour('08'))))
    await keep(afterCommand(aTicket(byHour('09')), { type: 'cancel', reason: 'x' }, { at }))
    const { byUnit } = await store().count({ visibleTo: 'x', originWithin: ['MEN'] }, at)
    expect(byUnit).toEqual([{ unitId: '10102B', open: 0, total: 2 }])
  })

  it('counts no resolution that was taken back', async () => {
    const resolved = await keep(resolve(aTicket(byHour('08'))))
    await store().save(afterCommand(resolved, { type: 'undo' }, { at }))
    const { byStatus, meanResolutionMs } = await store().count({ visibleTo: 'x', originWithin: ['MEN'] }, at)
    expect({ byStatus, meanResolutionMs }).toEqual({
      byStatus: { unassigned: 1 },
      meanResolutionMs: undefined,
    })
  })

  it('counts a change once, and what is not changed not again', async () => {
    const everything = { visibleTo: 'x', originWithin: ['MEN'] }
    const opened = await keep(aTicket())
    const taken = take(opened)
    expect((await store().count(everything, at)).byStatus).toEqual({ unassigned: 1 })
    await store().save(taken)
    await store().save(afterCommand(taken, { type: 'comment', text: '…', attachments: [] }, { at }))
    await store().foldCounts()
    expect(await store().foldCounts()).toBe(0)
    expect((await store().count(everything, at)).byStatus).toEqual({ taken: 1 })
  })

  it('counts a period that begins and ends within months', async () => {
    const months = ['2026-08-31', '2026-09-01', '2026-10-10', '2026-11-02', '2026-11-09']
    for (const day of months) await keep(aTicket({ at: local(`${day}T10:00`) }))
    const total = async (from?: string, before?: string) => {
      const period = {
        ...(from ? { openedFrom: local(from) } : {}),
        ...(before ? { openedBefore: local(before) } : {}),
      }
      const { byUnit } = await store().count({ visibleTo: 'x', originWithin: ['DP-OUJDA'], ...period }, at)
      return byUnit[0]?.total ?? 0
    }
    expect(await total()).toBe(5)
    expect(await total('2026-09-01')).toBe(4)
    expect(await total('2026-08-31T10:00', '2026-11-02T10:00')).toBe(3)
    expect(await total('2026-11-03')).toBe(1)
    expect(await total(undefined, '2026-11-03')).toBe(4)
    expect(await total('2026-11-02T10:00', '2026-11-02T10:00')).toBe(0)
    expect(await total('2026-12-01')).toBe(0)
  })

  it('shows the units with most tickets of a period, when one is asked', async () => {
    const opened = (school: string, day: string) =>
      aTicket({ originUnitId: school, originPath: ['MEN', school], at: local(`${day}T10:00`) })
    const over = [opened('S2', '2026-11-02'), opened('S2', '2026-11-03')]
    for (const ticket of [...over, opened('S1', '2026-11-02'), opened('S1', '2026-10-04')]) await keep(ticket)
    for (const ticket of over)
      await store().save(afterCommand(ticket, { type: 'cancel', reason: 'x' }, { at }))
    const period = { openedFrom: local('2026-11-01') }
    const { byUnit } = await store().count({ visibleTo: 'x', originWithin: ['MEN'], ...period }, at)
    expect(byUnit).toEqual([
      { unitId: 'S2', open: 0, total: 2 },
      { unitId: 'S1', open: 1, total: 1 },
    ])
  })

  it('shows the fifty units with most open tickets', async () => {
    for (let n = 100; n < 160; n += 1) {
      const school = { originUnitId: `S${n}`, originPath: ['MEN', `S${n}`] }
      await keep(aTicket(school))
      if (n >= 155) await keep(aTicket(school))
    }
    const { byUnit } = await store().count({ visibleTo: 'x', originWithin: ['MEN'] }, at)
    expect(byUnit).toHaveLength(50)
    expect(byUnit.slice(4, 6)).toEqual([
      { unitId: 'S159', open: 2, total: 2 },
      { unitId: 'S100', open: 1, total: 1 },
    ])
  })

  it('deletes what is over and old, and counts it no more', async () => {
    const old = await keep(aTicket(byHour('08')))
    const cancelled = afterCommand(old, { type: 'cancel', reason: 'x' }, { at })
    await store().save(cancelled)
    const open = await keep(aTicket(byHour('09')))
    const everything = { visibleTo: 'x', originWithin: ['MEN'] }
    expect((await store().count(everything, at)).byStatus).toEqual({ unassigned: 1, cancelled: 1 })
    expect(await store().purge(at)).toBe(0)
    expect(await store().purge(new Date(at.getTime() + 1))).toBe(1)
    expect(await store().find(old.id)).toBeUndefined()
    expect(await store().find(open.id)).toBeDefined()
    expect((await store().count(everything, at)).byStatus).toEqual({ unassigned: 1 })
  })
}
