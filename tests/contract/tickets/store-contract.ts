import { beforeEach, describe, expect, it } from 'vitest'
import type { Ticket, TicketEvent, TicketQuery, TicketStore } from '../../../src/tickets/index.ts'
import { on } from '../../unit/tickets/support/instants.ts'
import { afterCommand, aTicket, place } from '../../unit/tickets/support/tickets.ts'
import { counting } from './store/counting.ts'
import { byHour, type Keep, type Store } from './store/kept.ts'
import { late } from './store/late.ts'
import { paging, searching } from './store/questions.ts'
import { together } from './store/together.ts'

const at = on('monday', '10:00')
const take = (ticket: Ticket) => afterCommand(ticket, { type: 'take' }, { at })
const resolve = (ticket: Ticket) => afterCommand(ticket, { type: 'resolve', note: 'Câble' }, { at })

/** What every keeper of tickets must do, whatever it keeps them in. */
export const ticketStoreContract = (name: string, makeStore: () => Promise<TicketStore>): void => {
  describe(`ticket store: ${name}`, () => {
    let store: TicketStore
    beforeEach(async () => {
      store = await makeStore()
    })
    const keep = async (ticket: Ticket) => (await store.insert(ticket)).ticket
    const references = async (query: Partial<TicketQuery>) =>
      (await store.list({ visibleTo: 'director-2', limit: 20, ...query })).map(({ reference }) => reference)

    writing(() => store, keep)
    listing(() => store, keep, references)
    counting(() => store, keep)
    paging(() => store, keep)
    together(() => store, keep)
    searching(() => store, keep)
    late(() => store, keep)
    working(() => store, keep)
  })
}

type References = (query: Partial<TicketQuery>) => Promise<string[]>

const writing = (store: Store, keep: Keep): void => {
  it('gives back exactly what it was given', async () => {
    const text = '{"$set": 1} $reference {{name}} <b>طابعة</b>'
    const report = { text, room: '$room', since: 'أمس', sinceAt: at, quantity: 3 }
    const attachments = [{ id: 'a1', name: 'photo.jpg', type: 'image/jpeg', bytes: 12 }]
    const opened = aTicket({ report: { ...report, attachments } })
    await keep(opened)
    expect(await store().find(opened.id)).toEqual(opened)
    const asked = afterCommand(opened, { type: 'ask', question: '$$ROOT ?' }, { at })
    expect(await store().save(asked)).toBe(true)
    expect(await store().findByReference(opened.reference)).toEqual(asked)
    const closed = afterCommand(resolve(asked), { type: 'confirm' }, { at, by: 'teacher-3' })
    expect(await store().save({ ...closed, version: asked.version + 1 })).toBe(true)
    expect(await store().find(opened.id)).toEqual({ ...closed, version: asked.version + 1 })
  })

  it('opens once for one command, and gives that ticket back', async () => {
    const first = aTicket({ commandId: 'inbox-7:1' })
    const again = aTicket({ commandId: 'inbox-7:1' })
    expect(await store().insert(first)).toEqual({ ticket: first, inserted: true })
    expect(await store().insert(again)).toEqual({ ticket: first, inserted: false })
    expect(await store().findByOpeningCommand('inbox-7:1')).toEqual(first)
    expect(await store().find(again.id)).toBeUndefined()
  })

  it('refuses a reference that another ticket has', async () => {
    const first = await keep(aTicket())
    await expect(keep(aTicket({ reference: first.reference }))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'ticket.reference_taken',
    })
    expect(await store().listTakenReferences([first.reference, 'SN-000000'])).toEqual([first.reference])
  })

  it('saves one of two changes of the same version', async () => {
    const opened = await keep(aTicket())
    expect(await store().save(take(opened))).toBe(true)
    expect(await store().save(resolve(opened))).toBe(false)
    expect((await store().find(opened.id))?.state.status).toBe('taken')
  })

  it('adds to what happened, and neither changes it nor takes from it, whatever it is given', async () => {
    const opened = await keep(aTicket())
    const taken = take(opened)
    const [first, ...rest] = taken.timeline
    const forged = [{ ...first, by: 'somebody-else' } as TicketEvent, ...rest]
    expect(await store().save({ ...taken, timeline: forged })).toBe(true)
    expect((await store().find(opened.id))?.timeline).toEqual(taken.timeline)
    expect(await store().save({ ...resolve(taken), timeline: [] })).toBe(true)
    const left = await store().find(opened.id)
    expect([left?.state.status, left?.timeline]).toEqual(['resolved', taken.timeline])
  })

  it('saves what is changed at the same time, but for what was changed before', async () => {
    const [first, stale, third] = [await keep(aTicket()), await keep(aTicket()), await keep(aTicket())]
    await store().save(take(stale))
    const saved = await Promise.all([take(first), resolve(stale), resolve(third)].map(store().save))
    expect(saved).toEqual([true, false, true])
    const found = await Promise.all([first, stale, third].map(({ id }) => store().find(id)))
    expect(found.map((ticket) => ticket?.state.status)).toEqual(['taken', 'taken', 'resolved'])
  })

  it('saves one of two changes of the same version that come together', async () => {
    const opened = await keep(aTicket())
    const other = await keep(aTicket())
    const saved = await Promise.all([take(opened), take(other), resolve(opened)].map(store().save))
    expect(saved.filter((done) => done)).toHaveLength(2)
    expect(saved[1]).toBe(true)
    expect((await store().find(opened.id))?.state.status).toBe(saved[0] ? 'taken' : 'resolved')
  })

  it('finds nothing under ids it does not know', async () => {
    expect(await store().find('nowhere')).toBeUndefined()
    expect(await store().findByReference('SN-000000')).toBeUndefined()
    expect(await store().findByOpeningCommand('never')).toBeUndefined()
    expect(await store().save({ ...take(aTicket()), id: 'nowhere' })).toBe(false)
  })
}

const listing = (store: Store, keep: Keep, references: References): void => {
  it('lists newest first, oldest first when asked, and no more than the limit', async () => {
    const [a, b, c] = await Promise.all(['08', '09', '10'].map((hour) => keep(aTicket(byHour(hour)))))
    expect(await references({})).toEqual([c, b, a].map((ticket) => ticket?.reference))
    expect(await references({ oldestFirst: true, limit: 2 })).toEqual([a?.reference, b?.reference])
  })

  it('lists by each part of the question, and by all of them together', async () => {
    const here = await keep(aTicket(byHour('08')))
    const held = await keep(take(aTicket(byHour('09'))))
    const elsewhere = {
      requesterId: 'teacher-17',
      originUnitId: '20101J',
      originPath: ['MEN', 'AREF-FM', 'DP-FES', '20101J'],
      report: { category: null },
    } as const
    const fes = await keep(aTicket({ ...elsewhere, ...byHour('10'), tier: 'province' }))
    expect(await references({ requesterId: 'teacher-17' })).toEqual([fes.reference])
    expect(await references({ originWithin: ['AREF-OR'] })).toEqual([held.reference, here.reference])
    expect(await references({ standsAt: [place('province').unitId] })).toEqual([fes.reference])
    expect(await references({ tier: 'school' })).toEqual([held.reference, here.reference])
    expect(await references({ assignee: 'director-2' })).toEqual([held.reference])
    expect(await references({ categories: [null, 'power'] })).toEqual([fes.reference])
    expect(await references({ services: ['training'] })).toEqual([])
    expect(await references({ services: [null], tier: 'province' })).toEqual([fes.reference])
    expect(await references({ statuses: ['unassigned'], originWithin: ['MEN'] })).toEqual([
      fes.reference,
      here.reference,
    ])
    expect(
      await references({ openedFrom: on('monday', '09:00'), openedBefore: on('monday', '10:00') }),
    ).toEqual([held.reference])
    const either = { requesterId: 'teacher-17', unitIds: ['10102B'] }
    expect(await references({ reportedByOrWithin: either, statuses: ['unassigned'] })).toEqual([
      fes.reference,
      here.reference,
    ])
    expect(await references({ reportedByOrWithin: { ...either, unitIds: [] } })).toEqual([fes.reference])
  })

  it('keeps private tickets from everybody but requester, assignee and those who handle them there', async () => {
    const secret = await keep(aTicket({ report: { category: 'account_access' } }))
    expect(await references({ visibleTo: 'province-oujda-1' })).toEqual([])
    expect(await references({ visibleTo: 'teacher-3' })).toEqual([secret.reference])
    expect(await references({ visibleTo: 'director-2', privateAt: [{ unitId: '10102B' }] })).toEqual([
      secret.reference,
    ])
    await store().save(take(secret))
    expect(await references({ visibleTo: 'director-2' })).toEqual([secret.reference])
    const scope = { requesterId: 'province-oujda-1', unitIds: ['DP-OUJDA'] }
    const counted = { visibleTo: 'province-oujda-1', reportedByOrWithin: scope }
    expect((await store().count(counted, at)).byUnit).toEqual([])
  })
}

const working = (store: Store, keep: Keep): void => {
  const claim = async (now: Date, leaseMs: number, limit = 1): Promise<string[]> =>
    (await store().claimDue(now, { leaseMs, limit })).map(({ id }) => id)

  it('hands out a batch, oldest first, and the rest to the next who asks', async () => {
    for (const hour of ['11', '08', '10', '09']) await keep(aTicket({ id: `due-${hour}`, ...byHour(hour) }))
    const late = on('friday', '14:00')
    expect(await claim(late, 60_000, 3)).toEqual(['due-08', 'due-09', 'due-10'])
    expect(await claim(late, 60_000, 3)).toEqual(['due-11'])
  })

  it('hands what is due to one node at a time, most overdue first', async () => {
    const second = await keep(aTicket(byHour('09')))
    const first = await keep(aTicket(byHour('08')))
    await keep(aTicket({ at: on('friday', '09:00') }))
    const now = on('monday', '14:00')
    expect(await claim(now, 60_000)).toEqual([first.id])
    expect(await claim(now, 60_000)).toEqual([second.id])
    expect(await claim(now, 60_000)).toEqual([])
  })

  it('hands it out again when the lease has run out, and at once after a change', async () => {
    const opened = await keep(aTicket())
    const late = on('friday', '14:00')
    expect(await claim(late, 0)).toEqual([opened.id])
    expect(await claim(late, 60_000)).toEqual([opened.id])
    await store().save(take(opened))
    expect(await store().claimDue(late, { leaseMs: 60_000, limit: 1 })).toMatchObject([{ version: 2 }])
  })

  it('never hands out what waits for nothing', async () => {
    const opened = await keep(aTicket())
    await store().save(afterCommand(opened, { type: 'cancel', reason: '' }, { at }))
    expect(await claim(new Date('2030-01-01'), 60_000)).toEqual([])
  })

  it('keeps events until they are relayed, through later changes', async () => {
    const opened = await keep(aTicket())
    const taken = take(opened)
    await store().save(taken)
    await store().markRelayed(opened.id, [`${opened.id}:1`])
    await store().save(resolve(taken))
    const [waiting] = await store().listUnrelayed(10)
    expect(waiting?.eventIds).toEqual([`${opened.id}:2`, `${opened.id}:3`])
    expect(waiting?.ticket.state.status).toBe('resolved')
    await store().markRelayed(opened.id, waiting?.eventIds ?? [])
    await store().markRelayed(opened.id, waiting?.eventIds ?? [])
    expect(await store().listUnrelayed(10)).toEqual([])
  })

  it('marks what is relayed at the same time ticket by ticket', async () => {
    const [one, two] = [await keep(aTicket(byHour('08'))), await keep(aTicket(byHour('09')))]
    for (const opened of [one, two]) await store().save(take(opened))
    await Promise.all([
      store().markRelayed(one.id, [`${one.id}:1`]),
      store().markRelayed(two.id, [`${two.id}:2`]),
    ])
    const left = await store().listUnrelayed(10)
    expect(left.flatMap(({ eventIds }) => eventIds).sort()).toEqual([`${one.id}:2`, `${two.id}:1`].sort())
  })

  it('lists what is to be relayed oldest change first, and no more than asked', async () => {
    const early = await keep(aTicket(byHour('08')))
    const changed = await keep(aTicket(byHour('07')))
    await store().save(take(changed))
    const ids = async (limit: number) => (await store().listUnrelayed(limit)).map(({ ticket }) => ticket.id)
    expect(await ids(10)).toEqual([early.id, changed.id])
    expect(await ids(1)).toEqual([early.id])
  })

  it('walks through what somebody has still to act on, by id', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => keep(aTicket())))
    const done = await keep(aTicket())
    await store().save(resolve(done))
    const seen: string[] = []
    for (let after = ''; ; ) {
      const page = await store().listActive(after, 2)
      if (page.length === 0) break
      expect(page.length).toBeLessThanOrEqual(2)
      seen.push(...page.map(({ id }) => id))
      after = seen.at(-1) ?? ''
    }
    expect(seen).toEqual(opened.map(({ id }) => id).sort())
  })
}
