import { describe, expect, it } from 'vitest'
import { devicesNamedIn } from '../../../src/tickets/domain/named-devices.ts'
import { chronicAmong, looksTheSame, onceAnHour } from '../../../src/tickets/domain/similar.ts'
import type { Report, Ticket } from '../../../src/tickets/index.ts'
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

  it('is called chronic for the same device, under whatever category and in whatever room', async () => {
    const { chronicAt, waitDays } = start()
    const named = (text: string, category: Report['category'], room: string) => ({ text, category, room })
    expect(await chronicAt('teacher-3', named('PC VNB3K12345 lent', 'computer', 'salle 1'))).toBeUndefined()
    expect(await chronicAt('teacher-3', named('autre panne', 'computer', 'salle 2'))).toBeUndefined()
    waitDays(1)
    expect(
      await chronicAt('teacher-4', named('الجهاز vnb3-k12345 ماكيشعلش', 'power', 'قاعة 2')),
    ).toBeUndefined()
    waitDays(30)
    const third = await chronicAt('teacher-3', named('VNB3K12345 encore', null, 'salle 3'))
    expect(third).toEqual({ count: 3, withinDays: 60, device: 'vnb3k12345' })
    waitDays(40)
    expect(await chronicAt('teacher-3', named('VNB3K12345 encore', 'computer', 'salle 3'))).toBeUndefined()
  })

  it('of one place counts for the place, also where a device is named', async () => {
    const { chronicAt, waitDays } = start()
    for (const text of ['panne', 'panne']) {
      await chronicAt('teacher-3', { text, room: 'salle 1' })
      waitDays(1)
    }
    const third = await chronicAt('teacher-3', { text: 'SET-2024-0117 en panne', room: 'salle 1' })
    expect(third).toEqual({ count: 3, withinDays: 60 })
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

describe('what one person reports within an hour', () => {
  const at = (time: string, requesterId = 'teacher-3', room = 'salle 1') =>
    aTicket({ at: on('monday', time), requesterId, report: { room } })

  it('counts once, before this hour too', () => {
    const ticket = at('11:00')
    const [alike, hourBefore, alikeThen] = [at('10:30'), at('09:20'), at('09:00')]
    const kept = onceAnHour(ticket, [alikeThen, hourBefore, alike])
    expect(kept.map(({ id }) => id)).toEqual([hourBefore.id])
  })

  it('counts each time when it is of another room, or of somebody else', () => {
    expect(
      onceAnHour(at('11:00'), [at('10:30', 'teacher-4'), at('10:40', 'teacher-3', 'salle 2')]),
    ).toHaveLength(2)
  })
})

describe('what counts towards a chronic fault', () => {
  const report = (room?: string): Report => ({
    text: '…',
    category: 'projector',
    attachments: [],
    ...(room ? { room } : {}),
  })
  const earlier = (room: string | undefined, ...states: ('unassigned' | 'merged' | 'cancelled')[]) =>
    states.map((status) => {
      const ticket = aTicket({ report: room ? { room } : {} })
      const at = on('monday', '10:00')
      if (status === 'merged')
        return afterCommand(ticket, { type: 'merge', into: { id: 'x', reference: 'SN-22222C' } }, { at })
      return status === 'cancelled' ? afterCommand(ticket, { type: 'cancel', reason: 'x' }, { at }) : ticket
    })

  it('is what was one fault of its own: not what was merged or withdrawn', () => {
    expect(chronicAmong(report('salle 1'), earlier('salle 1', 'unassigned', 'unassigned'))).toEqual({
      count: 3,
      withinDays: 60,
    })
    for (const other of ['merged', 'cancelled'] as const)
      expect(chronicAmong(report('salle 1'), earlier('salle 1', 'unassigned', other))).toBeUndefined()
  })

  it('is the same room, or none on both sides', () => {
    const twice = (room?: string) => earlier(room, 'unassigned', 'unassigned')
    expect(chronicAmong(report(), twice())?.count).toBe(3)
    expect(chronicAmong(report('salle 1'), twice())).toBeUndefined()
    expect(chronicAmong(report(), twice('salle 1'))).toBeUndefined()
    expect(chronicAmong(report('salle 2'), twice('salle 1'))).toBeUndefined()
  })
})

describe('a device named in a report', () => {
  it.each([
    ['imprimante VNB3K12345 bloquée', ['vnb3k12345']],
    ['inventaire SET-2024-0117', ['set20240117']],
    ['الطابعة ١٠١٠٢B-٠٠٣', ['10102b003']],
    ['n° de série : A12-7', ['a127']],
    ['الرقم التسلسلي 4471', ['4471']],
    ['SN-7F3K2Q toujours en panne', []],
    ['élève G139012345 absent de Massar', []],
    ["école 10102B, l'imprimante HP P1102w, salle 12, depuis le 29/11/2026", []],
    ['ahmed12345@taalim.ma ne marche pas', []],
  ])('"%s"', (text, devices) => {
    expect(devicesNamedIn(text)).toEqual(devices)
  })
})

describe('two reports of which nobody knows the kind', () => {
  it('are not taken for the same', () => {
    const unknown = () => aTicket({ report: { category: null } })
    expect(looksTheSame(unknown(), unknown())).toBe(false)
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
