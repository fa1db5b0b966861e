import { describe, expect, it } from 'vitest'
import { looksTheSame } from '../../../src/tickets/domain/similar.ts'
import type { Report, Ticket } from '../../../src/tickets/index.ts'
import { startCore } from './support/core.ts'
import { without } from './support/demo-directory.ts'
import { on } from './support/instants.ts'
import { afterCommand, aTicket } from './support/tickets.ts'

const DAY = 24 * 3_600_000
const openedEvent = ({ timeline }: { timeline: readonly unknown[] }) => timeline[0]

describe('a ticket that looks like another', () => {
  const ticket = aTicket({ report: { room: 'salle 12' } })

  it.each([
    ['the same room in the other script', { room: 'القاعة 12' }, true],
    ['the same room in Arabic digits', { room: 'القاعة ١٢' }, true],
    ['no room at all', {}, true],
    ['another room', { room: 'salle 13' }, false],
    ['another kind', { room: 'salle 12', category: 'printer' }, false],
  ] as const)('%s', (_name, report: Partial<Report>, expected) => {
    expect(looksTheSame(ticket, aTicket({ report }))).toBe(expected)
  })

  it('is not one that is over, nor itself, nor of another school', () => {
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
  const start = () => {
    const { open, tickets, setTime, now } = startCore()
    const waitDays = (days: number) => setTime(new Date(now().getTime() + days * DAY))
    const chronicAt = async (as: string, report: Partial<Report>) =>
      tickets.findChronic(await open(as, report))
    return { open, tickets, waitDays, chronicAt }
  }

  it('is called chronic from the third time within sixty days, whoever reports it', async () => {
    const { waitDays, chronicAt } = start()
    expect(await chronicAt('teacher-3', { room: 'salle 12' })).toBeUndefined()
    expect(await chronicAt('teacher-4', { room: 'قاعة 12' })).toBeUndefined()
    waitDays(59)
    expect(await chronicAt('teacher-3', { room: 'salle 12' })).toEqual({ count: 3, withinDays: 60 })
    expect(await chronicAt('teacher-3', { room: 'salle 13' })).toBeUndefined()
    waitDays(2)
    expect(await chronicAt('teacher-3', { room: 'salle 12' })).toBeUndefined()
  })

  it('counts the same when it is asked later, whatever was reported since', async () => {
    const { open, tickets, waitDays } = start()
    const reported: Ticket[] = []
    for (const as of ['teacher-3', 'teacher-4', 'teacher-3']) {
      waitDays(1)
      reported.push(await open(as))
    }
    const [, second, third] = reported
    waitDays(61)
    await open('teacher-3')
    expect(second && (await tickets.findChronic(second))).toBeUndefined()
    expect(third && (await tickets.findChronic(third))).toEqual({ count: 3, withinDays: 60 })
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
