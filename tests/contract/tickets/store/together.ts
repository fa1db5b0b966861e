import { expect, it } from 'vitest'
import type { Ticket, TicketQuery } from '../../../../src/tickets/index.ts'
import { on } from '../../../unit/tickets/support/instants.ts'
import { afterCommand, aTicket } from '../../../unit/tickets/support/tickets.ts'
import { asReported } from '../memory-store.ts'
import { byHour, type Keep, type Store } from './kept.ts'

const at = on('monday', '10:00')
const HOURS = ['07', '08', '09', '10', '11']

/** Of five people of two schools, of two kinds, in three states; one in four is a private matter. */
const variety = (n: number): Ticket => {
  const school = n % 2 === 0 ? '10101A' : '10102B'
  const category = n % 4 === 3 ? 'account_access' : n % 3 === 0 ? 'printer' : 'projector'
  const opened = aTicket({
    ...byHour(HOURS[n % HOURS.length] as string),
    id: `many-${String(n).padStart(2, '0')}`,
    requesterId: `teacher-${n % 5}`,
    originUnitId: school,
    originPath: ['MEN', 'AREF-OR', 'DP-OUJDA', school],
    report: { category },
  })
  if (n % 3 === 0) return opened
  const taken = afterCommand(opened, { type: 'take' }, { at, by: `teacher-${(n + 1) % 5}` })
  return n % 3 === 1 ? taken : afterCommand(taken, { type: 'resolve', note: 'Câble' }, { at })
}

const questionsOf = (person: string): TicketQuery[] => {
  const own = { visibleTo: person, requesterId: person }
  const late = {
    visibleTo: person,
    originWithin: ['10101A'],
    categories: ['projector'] as const,
    openedFrom: on('monday', '08:00'),
  }
  return [
    { ...own, limit: 3 },
    { ...own, statuses: ['waiting', 'resolved'], oldestFirst: true, limit: 50 },
    { visibleTo: person, assignee: person, statuses: ['taken', 'waiting'], oldestFirst: true, limit: 50 },
    { ...late, limit: 50 },
    { ...late, after: { openedAt: on('monday', '10:00'), id: 'many-20' }, limit: 2 },
    { visibleTo: person, originWithin: ['DP-OUJDA'], limit: 4 },
    {
      visibleTo: person,
      standsAt: ['10102B'],
      privateAt: [{ unitId: '10102B' }],
      statuses: ['unassigned'],
      limit: 50,
    },
  ]
}

/** Whoever asks at the same time gets what they would have got alone. */
export const together = (store: Store, keep: Keep): void => {
  const idsOf = async (query: TicketQuery) => (await store().list(query)).map(({ id }) => id)

  const both = async (questions: readonly TicketQuery[]) => {
    const alone: string[][] = []
    for (const question of questions) alone.push(await idsOf(question))
    return { alone, together: await Promise.all(questions.map(idsOf)) }
  }

  it('answers many lists at once as each alone', async () => {
    for (let n = 0; n < 40; n += 1) await keep(variety(n))
    const asked = ['teacher-0', 'teacher-1', 'teacher-2', 'teacher-3', 'teacher-4', 'nobody'].flatMap(
      questionsOf,
    )
    const found = await both(asked)
    expect(found.together).toEqual(found.alone)
    // each kind of question found something, and not everything
    for (const kind of [0, 1, 2, 3, 4, 5, 6]) expect(found.alone[7 + kind]).not.toHaveLength(0)
    expect(new Set(found.alone.map((ids) => ids.join())).size).toBeGreaterThan(15)
  })

  it('reads of each what tells one trouble from another, and finds the same ones', async () => {
    const room = { report: { room: 'salle 4' } } as const
    await keep(aTicket({ ...byHour('09'), originPath: ['MEN', '10101A'], ...room }))
    for (let n = 0; n < 12; n += 1) await keep(variety(n))
    const asked = ['teacher-0', 'teacher-3', 'nobody'].flatMap(questionsOf)
    const whole = await Promise.all(asked.map(store().list))
    const read = await Promise.all(asked.map(store().listReported))
    expect(read.map((found) => found.map(({ id }) => id))).toEqual(
      whole.map((found) => found.map(({ id }) => id)),
    )
    for (const [at, found] of read.entries()) expect(found).toMatchObject((whole[at] ?? []).map(asReported))
    expect(read.flat().some(({ report }) => report.room !== undefined)).toBe(true)
  })

  it('leaves nothing out where one has far more than is expected', async () => {
    for (let n = 0; n < 160; n += 1) await keep(aTicket({ ...byHour('09'), requesterId: 'teacher-busy' }))
    await keep(aTicket({ ...byHour('08'), requesterId: 'teacher-quiet' }))
    const found = await both([
      { visibleTo: 'teacher-busy', requesterId: 'teacher-busy', limit: 20 },
      { visibleTo: 'teacher-quiet', requesterId: 'teacher-quiet', limit: 20 },
    ])
    expect(found.together).toEqual(found.alone)
    expect(found.alone.map(({ length }) => length)).toEqual([20, 1])
  })

  it('finds the newest of somebody who has many each time, and older ones once those are gone', async () => {
    const of = (person: string) => ({ visibleTo: person, requesterId: person })
    const asked = [
      { ...of('teacher-many'), limit: 3 },
      { ...of('teacher-many'), statuses: ['resolved'] as const, limit: 50 },
      { ...of('teacher-few'), limit: 3 },
    ]
    const resolve = { type: 'resolve', note: 'Câble' } as const
    const oldest = aTicket({ ...byHour('07'), requesterId: 'teacher-many' })
    await keep(afterCommand(oldest, resolve, { at }))
    const many = (hour: string) => aTicket({ ...byHour(hour), requesterId: 'teacher-many' })
    for (let n = 0; n < 40; n += 1) await keep(many('08'))
    for (let n = 0; n < 2; n += 1) await keep(many('10'))
    await keep(afterCommand(many('10'), { type: 'cancel', reason: 'Erreur' }, { at }))
    await keep(aTicket({ ...byHour('09'), requesterId: 'teacher-few' }))
    for (const _again of [1, 2]) {
      const found = await both(asked)
      expect(found.together).toEqual(found.alone)
      expect(found.alone.map(({ length }) => length)).toEqual([3, 1, 1])
    }
    expect(await store().purge(new Date(at.getTime() + 1))).toBe(1)
    const found = await both(asked)
    expect(found.together).toEqual(found.alone)
    expect(found.together[0]).toHaveLength(3)
    const newer = await keep(many('11'))
    expect((await both(asked)).together[0]?.[0]).toBe(newer.id)
  })
}
