import { describe, expect, it } from 'vitest'
import type { Ticket } from '../../../src/tickets/index.ts'
import { startCore } from './support/core.ts'
import { local, on } from './support/instants.ts'
import { typesOf } from './support/tickets.ts'

const idsOf = (people: readonly { id: string }[]) => people.map(({ id }) => id)

describe('lists', () => {
  it('show what awaits a person, and why', async () => {
    const core = startCore()
    const { tickets } = core
    const waiting = await core.open('teacher-3')
    await core.act('director-2', waiting, { type: 'ask', question: 'Quelle salle ?' })
    core.setTime(on('monday', '09:01'))
    const done = await core.open('teacher-3')
    await core.act('director-2', done, { type: 'resolve' })
    core.setTime(on('monday', '09:02'))
    const fresh = await core.open('teacher-4')
    const awaited = async (personId: string) =>
      (await tickets.listAwaiting(personId)).map(({ ticket, as }) => [ticket.id, as])
    expect(await awaited('teacher-3')).toEqual([
      [waiting.id, 'answer'],
      [done.id, 'confirmation'],
    ])
    expect(await awaited('director-2')).toEqual([
      [waiting.id, 'holder'],
      [fresh.id, 'holder'],
    ])
    expect(await awaited('province-oujda-1')).toEqual([])
  })

  it('show a member of an axis the queue of that axis only', async () => {
    const core = startCore()
    const projector = await core.open('director-2')
    core.setTime(on('monday', '09:01'))
    const training = await core.open('director-2', { category: 'training' })
    core.setTime(on('monday', '09:02'))
    const secret = await core.open('director-2', { category: 'account_access' })
    const awaited = async (personId: string) =>
      (await core.tickets.listAwaiting(personId)).map(({ ticket }) => ticket.id)
    expect(await awaited('province-oujda-2')).toEqual([projector.id])
    expect(await awaited('province-oujda-4')).toEqual([training.id])
    expect(await awaited('province-oujda-1')).toEqual([projector.id, training.id, secret.id])
    const theirs = async (personId: string) =>
      (await core.tickets.listAwaiting(personId))
        .filter(({ isTheirs }) => isTheirs)
        .map(({ ticket }) => ticket.id)
    // also the member for equipment, in the demonstration: the projector is theirs, the training is not
    expect(await theirs('province-oujda-1')).toEqual([projector.id, secret.id])
    expect(await theirs('province-oujda-5')).toEqual([])
    expect(await theirs('province-oujda-4')).toEqual([training.id])
    await core.act('province-oujda-1', training, { type: 'take' })
    expect(await theirs('province-oujda-1')).toEqual([projector.id, training.id, secret.id])
  })

  it('end where the person’s scope ends, however wide they were asked for', async () => {
    const { tickets, open } = startCore()
    const oujda = await open('teacher-3')
    const fes = await open('teacher-17')
    const secret = await open('teacher-17', { category: 'account_access' })
    const seen = async (personId: string, unitIds?: string[]) =>
      idsOf(await tickets.listInScope(personId, unitIds ? { unitIds } : {})).sort()
    expect(await seen('province-oujda-1')).toEqual([oujda.id])
    expect(await seen('province-oujda-1', ['MEN', 'DP-FES'])).toEqual([oujda.id])
    expect(await seen('province-oujda-1', ['DP-FES'])).toEqual([])
    expect(await seen('centre-1', ['DP-FES'])).toEqual([fes.id])
    expect(await seen('director-9')).toEqual([fes.id, secret.id].sort())
    expect(await seen('teacher-17')).toEqual([fes.id, secret.id].sort())
    expect(await seen('operator-1')).toEqual([])
    expect((await tickets.count('province-oujda-1')).byStatus).toEqual({ unassigned: 1 })
    expect((await tickets.count('operator-1')).byStatus).toEqual({})
  })
})

describe('what is late', () => {
  it('is found in one’s scope, one’s own from elsewhere too, page after page', async () => {
    const core = startCore()
    const { tickets, open } = core
    const first = await open('teacher-3')
    core.setTime(on('monday', '09:01'))
    const second = await open('teacher-3')
    const fes = await open('teacher-17')
    const own = await open('province-oujda-1')
    core.setTime(local('2026-12-08T10:00'))
    const fresh = await open('teacher-3')
    const late = async (personId: string, filter = {}) => idsOf(await tickets.listLate(personId, filter))
    const ours = [first.id, second.id, own.id]
    expect(await late('province-oujda-1')).toEqual(ours)
    const [, , third] = await tickets.listLate('province-oujda-1')
    const after = { dueAt: third!.clock.resolveDueAt, id: third!.id }
    expect(await late('province-oujda-1', { limit: 2 })).toEqual(ours.slice(0, 2))
    expect(await late('province-oujda-1', { after })).toEqual([])
    expect(await late('province-oujda-1', { unitIds: ['DP-FES'] })).toEqual([])
    expect(await late('teacher-3')).toEqual([first.id, second.id])
    expect(await late('teacher-4')).toEqual([])
    expect(await late('centre-1')).toContain(fes.id)
    const { late: counted } = await tickets.count('province-oujda-1')
    expect(counted).toBe(ours.length)
    const { byStatus } = await tickets.count('province-oujda-1', { mine: true })
    expect(byStatus).toEqual({ unassigned: 1 })
    expect(await late('province-oujda-1')).not.toContain(fresh.id)
  })
})

describe('the timers', () => {
  it('carry an abandoned ticket to the centre, once per tier, and alert there', async () => {
    const core = startCore()
    const ticket = await core.open('teacher-3')
    for (const day of [24, 25, 26, 27]) await core.runTimers(local(`2026-11-${day}T16:00`))
    for (const day of [10, 20]) await core.runTimers(local(`2026-12-${day}T16:00`))
    const last = await core.store.find(ticket.id)
    expect(typesOf(last as Ticket)).toEqual([
      'opened',
      ...['escalated', 'escalated', 'escalated'],
      ...['breached', 'breached'],
    ])
    expect(last).toMatchObject({ tier: 'centre', unitId: 'MEN' })
    // a projector is the business of the service of infrastructure
    expect(idsOf(await core.tickets.listHolders(last as Ticket))).toEqual(['centre-2'])
    const awaiting = async (as: string) => (await core.tickets.listAwaiting(as)).map((one) => one.ticket.id)
    expect(await awaiting('centre-2')).toEqual([ticket.id])
    expect(await awaiting('centre-1')).toEqual([])
  })

  it('remind and close, and stop when asked to', async () => {
    const core = startCore()
    const ticket = await core.open('teacher-3')
    await core.act('director-2', ticket, { type: 'resolve' })
    const stopped = AbortSignal.abort()
    core.setTime(on('friday', '12:00'))
    expect(await core.tickets.runDueTimers(stopped)).toBe(0)
    // away since the resolution: the reminder comes late, and still leaves time to answer it
    expect(await core.runTimers(on('friday', '12:00'))).toBe(1)
    expect((await core.store.find(ticket.id))?.state).toMatchObject({ status: 'resolved', reminded: true })
    await core.runTimers(local('2026-12-02T12:00'))
    expect((await core.store.find(ticket.id))?.state).toMatchObject({ status: 'closed', how: 'unanswered' })
  })

  it('tell the listeners of this process that there is something to relay', async () => {
    const core = startCore()
    let told = 0
    core.tickets.onSaved(() => {
      told += 1
    })
    const ticket = await core.open('teacher-3')
    await core.act('director-2', ticket, { type: 'take' }, 'inbox-3:1')
    await core.act('director-2', ticket, { type: 'take' }, 'inbox-3:1')
    expect(told).toBe(2)
  })
})
