import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  type CountQuery,
  createMongoTicketStore,
  type Desk,
  type Ticket,
  type TicketStore,
  ticketMigrations,
} from '../../../src/tickets/index.ts'
import { countCollections } from '../../../src/tickets/mongo/counts/fold.ts'
import { createMemoryTicketStore } from '../../contract/tickets/memory-store.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { calendar as aCalendar, local } from '../../unit/tickets/support/instants.ts'
import { afterCommand, aTicket } from '../../unit/tickets/support/tickets.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let store: TicketStore

beforeAll(async () => {
  database = await openTestDatabase()
  for (const { up } of ticketMigrations) await up(database.connection.db!)
  store = createMongoTicketStore(database.connection)
})
afterAll(() => database.drop())
const clear = async () => {
  for (const name of ['tickets', 'ticket_counts']) await database.connection.collection(name).deleteMany({})
}
beforeEach(clear)

const now = local('2026-11-28T10:00')
const PATHS = [
  ['MEN'],
  ['MEN', 'R1', 'P1'],
  ['MEN', 'R1', 'P1', 'S1'],
  ['MEN', 'R1', 'P1', 'S2'],
  ['MEN', 'R1', 'P2', 'S3'],
  ['MEN', 'R2', 'P3', 'S4'],
  // the same school before it came to another province
  ['MEN', 'R1', 'P2', 'S4'],
]
const UNITS = ['MEN', 'R1', 'R2', 'P1', 'P2', 'P3', 'S1', 'S2', 'S3', 'S4']
const PEOPLE = ['a', 'b', 'c']
/** Where every ticket stands at first, where a forward leads, and the centre's, for one service or for several. */
const DESKS: readonly Desk[] = [
  { unitId: '10102B' },
  { unitId: 'P1' },
  { unitId: 'MEN', services: ['training', null] },
  { unitId: 'MEN', services: ['information_systems'] },
]

const day = fc.integer({ min: 0, max: 100 }).map((n) => new Date(now.getTime() - n * 86_400_000))
const opening = fc.record({
  path: fc.constantFrom(...PATHS),
  requesterId: fc.constantFrom(...PEOPLE),
  category: fc.constantFrom('projector' as const, 'account_access' as const),
  at: day,
})
const step = fc.record({
  which: fc.nat(20),
  as: fc.constantFrom(...PEOPLE),
  command: fc.constantFrom(
    ...([
      'take',
      'resolve',
      'cancel',
      'qualify',
      'unqualify',
      'forward',
      'centre',
      'service',
      'reopen',
      'merge',
      'undo',
      'confirm',
      'praise',
      'blame',
      'self_help',
    ] as const),
    'fold',
  ),
})
const units = fc.uniqueArray(fc.constantFrom(...UNITS), { minLength: 1, maxLength: 3 })
// what is not narrowed is counted in another way: half of the questions leave each part out
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 1 })
const question = fc.record({
  visibleTo: fc.constantFrom(...PEOPLE),
  scope: maybe(fc.oneof(units, fc.constant([]))),
  originWithin: maybe(units),
  privateAt: maybe(fc.subarray([...DESKS])),
  statuses: maybe(fc.constantFrom(['unassigned', 'taken'] as const, ['resolved', 'cancelled'] as const)),
  openedFrom: maybe(day),
  openedBefore: maybe(day),
})

type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never
type Opening = Drawn<typeof opening>
type Step = Drawn<typeof step>
type Question = Drawn<typeof question>

const queryOf = ({ scope, ...rest }: Question): CountQuery => {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined)
  const reportedByOrWithin = scope && { requesterId: rest.visibleTo, unitIds: scope }
  return {
    ...Object.fromEntries(given),
    ...(reportedByOrWithin ? { reportedByOrWithin } : {}),
  } as unknown as CountQuery
}

const doTo = (ticket: Ticket, { command, as }: Step): Ticket => {
  const commands = {
    take: { type: 'take' },
    resolve: { type: 'resolve' },
    cancel: { type: 'cancel', reason: 'x' },
    qualify: { type: 'qualify', category: 'account_access' },
    unqualify: { type: 'qualify', category: 'power' },
    forward: {
      type: 'forward',
      reason: 'x',
      to: { tier: 'province', unitId: 'P1', unitPath: ['MEN', 'R1', 'P1'], calendar: aCalendar },
    },
    centre: {
      type: 'forward',
      reason: 'x',
      to: { tier: 'centre', unitId: 'MEN', unitPath: ['MEN'], calendar: aCalendar },
    },
    service: {
      type: 'forward',
      reason: 'x',
      to: { tier: 'centre', unitId: 'MEN', unitPath: ['MEN'], calendar: aCalendar, service: 'training' },
    },
    reopen: { type: 'reopen', reason: 'x' },
    merge: { type: 'merge', into: { id: 'other', reference: 'SN-OTHER0' } },
    undo: { type: 'undo' },
    confirm: { type: 'confirm' },
    praise: { type: 'rate', satisfied: true },
    blame: { type: 'rate', satisfied: false },
    self_help: { type: 'self_help', article: 'paper_jam' },
    fold: { type: 'comment', text: 'x', attachments: [] },
  } as const
  try {
    return afterCommand(ticket, commands[command], { at: now, by: as })
  } catch {
    // what is not possible in this state is not what this test is about
    return ticket
  }
}

const ticketOf = ({ path, requesterId, category, at }: Opening): Ticket =>
  aTicket({ originPath: path, originUnitId: path.at(-1) ?? 'MEN', requesterId, report: { category }, at })

/** One step on one ticket, saved by every keeper. */
const change = async (tickets: Ticket[], done: Step, keepers: readonly TicketStore[]): Promise<void> => {
  const which = done.which % tickets.length
  const before = tickets[which]
  const after = before && doTo(before, done)
  if (!after || after === before) return
  tickets[which] = after
  for (const keeper of keepers) expect(await keeper.save(after)).toBe(true)
}

it('counts what a scan would count, whatever happened, for whoever asks', async () => {
  const history = fc.record({
    openings: fc.array(opening, { minLength: 1, maxLength: 12 }),
    steps: fc.array(step, { maxLength: 25 }),
    questions: fc.array(question, { minLength: 4, maxLength: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(history, async ({ openings, steps, questions }) => {
      await clear()
      const scan = createMemoryTicketStore()
      const tickets = openings.map(ticketOf)
      for (const ticket of tickets) await Promise.all([store, scan].map((keeper) => keeper.insert(ticket)))
      for (const done of steps) {
        if (done.command === 'fold') await store.foldCounts()
        await change(tickets, done, [store, scan])
      }
      for (const asked of questions.map(queryOf)) {
        expect(await store.count(asked, now)).toEqual(await scan.count(asked, now))
      }
    }),
    { numRuns: 40, seed: 28 },
  )
}, 120_000)

it('counts everything once while nodes write, fold and ask at the same time', async () => {
  const nodes = [store, createMongoTicketStore(database.connection)]
  const everything = { visibleTo: 'x', originWithin: ['MEN'] }
  const opened = Array.from({ length: 60 }, () => aTicket())
  const work = opened.map(async (ticket, n) => {
    const node = nodes[n % 2] as TicketStore
    await node.insert(ticket)
    await node.save(afterCommand(ticket, { type: 'take' }, { at: now }))
    if (n % 10 === 0) await node.count(everything, now)
    if (n % 7 === 0) await node.foldCounts()
  })
  await Promise.all(work)
  expect((await store.count(everything, now)).byStatus).toEqual({ taken: 60 })
})

it('undoes a fold that dies half-way', async () => {
  await store.insert(aTicket())
  const { cells } = countCollections(database.connection.db!)
  // the cells refuse: the tickets must not believe that they were counted
  const refuse = { collMod: 'ticket_counts', validator: { impossible: { $exists: true } } }
  await database.connection.db!.command(refuse)
  await expect(store.foldCounts()).rejects.toThrow()
  await database.connection.db!.command({ ...refuse, validator: {} })
  expect(await cells.countDocuments()).toBe(0)
  expect(await store.foldCounts()).toBe(1)
  expect((await store.count({ visibleTo: 'x' }, now)).byStatus).toEqual({ unassigned: 1 })
})

it('counts anew, once, what an earlier version counted without categories and ratings', async () => {
  const scan = createMemoryTicketStore()
  const by = { at: now, by: 'a' }
  const resolved = afterCommand(aTicket({ at: local('2026-10-02T10:00') }), { type: 'resolve' }, by)
  const rated = afterCommand(
    afterCommand(resolved, { type: 'confirm' }, by),
    { type: 'rate', satisfied: true },
    by,
  )
  for (const ticket of [rated, aTicket({ report: { category: null } })])
    for (const keeper of [store, scan]) await keeper.insert(ticket)
  await store.foldCounts()
  const { cells, tickets } = countCollections(database.connection.db!)
  const unrated = Object.fromEntries(['good', 'bad'].map((name) => [`by.closed.${name}`, '']))
  await cells.updateMany({}, { $unset: { categories: '', ...unrated } })
  await tickets.updateMany({}, { $unset: { rated: '', 'counted.category': '', 'counted.rated': '' } })

  const migration = ticketMigrations.find(({ id }) => id === '0460-tickets-categories-counted')
  for (const _ of [1, 2]) await migration?.up(database.connection.db!)

  const everything = { visibleTo: 'x', originWithin: ['MEN'] }
  const november = { ...everything, openedFrom: local('2026-11-01') }
  for (const asked of [everything, november])
    expect(await store.count(asked, now)).toEqual(await scan.count(asked, now))
  expect((await store.count(everything, now)).ratings).toEqual({ satisfied: 1, dissatisfied: 0 })
})

it('counts anew, once, what an earlier version counted without how it ended', async () => {
  const by = { at: now, by: 'a' }
  await store.insert(afterCommand(aTicket(), { type: 'self_help', article: 'paper_jam' }, by))
  await store.insert(aTicket())
  await store.foldCounts()
  const { cells, tickets } = countCollections(database.connection.db!)
  await cells.updateMany({}, { $unset: { 'by.closed.helped': '' } })
  await tickets.updateMany({}, { $unset: { 'counted.helped': '' } })
  const migration = ticketMigrations.find(({ id }) => id === '0490-tickets-helped-counted')
  for (const _ of [1, 2]) await migration?.up(database.connection.db!)
  expect(await tickets.countDocuments({ uncounted: true })).toBe(1)
  const counts = await store.count({ visibleTo: 'x', originWithin: ['MEN'] }, now)
  expect([counts.helped, counts.byStatus]).toEqual([1, { closed: 1, unassigned: 1 }])
})
