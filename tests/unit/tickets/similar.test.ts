import { describe, expect, it } from 'vitest'
import { looksTheSame } from '../../../src/tickets/domain/similar.ts'
import type { Report } from '../../../src/tickets/index.ts'
import { startCore } from './support/core.ts'
import { without } from './support/demo-directory.ts'
import { on } from './support/instants.ts'
import { afterCommand, aTicket } from './support/tickets.ts'

const DAY = 24 * 3_600_000
const openedEvent = ({ timeline }: { timeline: readonly unknown[] }) => timeline[0]

describe('a ticket that looks like another', () => {
  const inRoom12 = () => aTicket({ report: { room: 'salle 12' } })

  it.each([
    ['the same room in the other script', { room: 'القاعة 12' }, true],
    ['the same room in Arabic digits', { room: 'القاعة ١٢' }, true],
    ['no room at all', {}, true],
    ['another room', { room: 'salle 13' }, false],
    ['another kind', { room: 'salle 12', category: 'printer' }, false],
  ] as const)('%s', (_name, report: Partial<Report>, expected) => {
    expect(looksTheSame(inRoom12(), aTicket({ report }))).toBe(expected)
  })

  it('is not one that is over, nor itself, nor of another school', () => {
    const ticket = inRoom12()
    const done = afterCommand(aTicket(), { type: 'resolve' }, { at: on('monday', '10:00') })
    expect(looksTheSame(ticket, done)).toBe(false)
    expect(looksTheSame(ticket, ticket)).toBe(false)
    expect(looksTheSame(ticket, aTicket({ originUnitId: '10103C' }))).toBe(false)
  })

  it('is shown to its requester, also when it is a colleague’s, but never a private one', async () => {
    const { open, tickets } = startCore()
    const theirs = await open('teacher-4', { room: 'salle 12' })
    await open('teacher-4', { category: 'account_access' })
    const mine = await open('teacher-3', { room: 'القاعة 12' })
    expect((await tickets.listSimilar('teacher-3', mine)).map(({ id }) => id)).toEqual([theirs.id])
    expect(await tickets.listSimilar('teacher-5', mine)).toEqual([])
    const account = await open('teacher-3', { category: 'account_access' })
    expect(await tickets.listSimilar('teacher-3', account)).toEqual([])
  })
})

describe('a fault that comes back', () => {
  it('is called chronic from the third time within sixty days, whoever reports it', async () => {
    const { open, setTime, now } = startCore()
    await open('teacher-3', { room: 'salle 12' })
    expect(openedEvent(await open('teacher-4', { room: 'قاعة 12' }))).not.toHaveProperty('chronic')
    setTime(new Date(now().getTime() + 59 * DAY))
    expect(openedEvent(await open('teacher-3', { room: 'salle 12' }))).toMatchObject({
      chronic: { count: 3, withinDays: 60 },
    })
    expect(openedEvent(await open('teacher-3', { room: 'salle 13' }))).not.toHaveProperty('chronic')
    setTime(new Date(now().getTime() + 2 * DAY))
    expect(openedEvent(await open('teacher-3', { room: 'salle 12' }))).not.toHaveProperty('chronic')
  })
})

describe('a post that nobody holds', () => {
  it('is named by the ticket that passed it over', async () => {
    const { open } = startCore({ people: without('director-2') })
    const ticket = await open('teacher-3')
    expect(ticket.tier).toBe('province')
    expect(openedEvent(ticket)).toMatchObject({ emptyPost: '10102B' })
  })
})
