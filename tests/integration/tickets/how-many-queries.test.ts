import mongoose, { type Connection } from 'mongoose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createMongoDirectory,
  createRecentDirectory,
  demoPeople,
  demoUnits,
  directoryMigrations,
  MongoAbsenceStore,
  withDeputies,
} from '../../../src/directory/index.ts'
import { silentLogger } from '../../../src/shared/index.ts'
import { PERSON_COMMANDS } from '../../../src/tickets/domain/access/person-command.ts'
import {
  createMongoTicketStore,
  createTickets,
  defaultCalendars,
  type PersonCommand,
  type Ticket,
  type Tickets,
  ticketMigrations,
} from '../../../src/tickets/index.ts'
import { newDatabaseUri } from '../../setup/database.ts'
import { on } from '../../unit/tickets/support/instants.ts'
import { unique } from '../../unit/tickets/support/tickets.ts'

let connection: Connection
let tickets: Tickets
let commands: string[] = []

const now = on('monday', '09:00')
const stored = ({ id, ...rest }: { readonly id: string }) => ({ _id: id, ...rest })

beforeAll(async () => {
  connection = mongoose.createConnection(newDatabaseUri(), { monitorCommands: true, autoIndex: false })
  await connection.asPromise()
  const db = connection.db!
  for (const { up } of [...directoryMigrations, ...ticketMigrations]) await up(db)
  await db.collection<{ _id: string }>('units').insertMany(demoUnits().map(stored))
  await db.collection<{ _id: string }>('people').insertMany(demoPeople(new Date('2026-11-01')).map(stored))
  connection.getClient().on('commandStarted', ({ commandName, command }) => {
    commands.push(`${commandName} ${command[commandName]}`)
  })
})
afterAll(async () => {
  await connection.dropDatabase()
  await connection.close()
})

/** As the product wires it, absences included; it remembers nothing yet, which is the dearest case. */
const newCore = (): Tickets => {
  const today = { absences: new MongoAbsenceStore(connection), clock: { now: () => now } }
  return createTickets({
    store: createMongoTicketStore(connection),
    directory: withDeputies(createMongoDirectory(connection), today),
    recent: withDeputies(createRecentDirectory(connection), today),
    calendars: defaultCalendars,
    clock: { now: () => now },
    logger: silentLogger,
  })
}
beforeEach(() => {
  tickets = newCore()
})

const open = (as: string): Promise<Ticket> =>
  tickets.open({
    as,
    commandId: unique(),
    report: { text: 'المسلاط لا يشتغل', category: 'projector', attachments: [] },
  })
const act = (as: string, { id }: Ticket, command: PersonCommand) =>
  tickets.act({ as, commandId: unique(), ticketId: id, command })

const countOf = async (work: () => Promise<unknown>): Promise<number> => {
  commands = []
  await work()
  return commands.length
}

const QUESTIONS = {
  // one of them, which references are free, is asked in the background and for many openings
  'opening, the first time': [7, () => open('teacher-3')],
  'its status': [4, (ticket: Ticket) => tickets.findVisible('teacher-3', ticket.reference)],
  'what awaits its director': [5, () => tickets.listAwaiting('director-2')],
  'a list of the province': [5, () => tickets.listInScope('province-oujda-1')],
  'a search in the province': [5, () => tickets.search('province-oujda-1', 'المسلاط')],
  'the figures of the province': [12, () => tickets.count('province-oujda-1')],
} as const satisfies Record<string, readonly [number, (ticket: Ticket) => Promise<unknown>]>

const report = { text: 'المسلاط والشاشة', category: 'projector', attachments: [] } as const
const [teacher, director, supervisor, member] = [
  ...(['teacher-3', 'director-2', 'province-oujda-1', 'province-oujda-2'] as const),
]
/** A life in which every command is given, some of them twice. */
const LIFE: readonly (readonly [as: string, command: PersonCommand])[] = [
  [teacher, { type: 'amend', report }],
  [director, { type: 'take' }],
  [director, { type: 'qualify', category: 'printer', urgency: 'high' }],
  [director, { type: 'note', text: '…' }],
  [director, { type: 'amend_details', details: { room: 'salle 4' } }],
  [director, { type: 'ask', question: '…' }],
  [teacher, { type: 'answer', text: '…', attachments: [] }],
  [teacher, { type: 'comment', text: '…', attachments: [] }],
  [director, { type: 'wait', for: 'parts', note: '…' }],
  [director, { type: 'resume' }],
  [director, { type: 'forward', reason: '…' }],
  [supervisor, { type: 'give', to: member }],
  [teacher, { type: 'press', text: '…' }],
  [member, { type: 'return', reason: '…' }],
  [director, { type: 'resolve', note: '…' }],
  [teacher, { type: 'confirm' }],
  [teacher, { type: 'rate', satisfied: true }],
  [teacher, { type: 'reopen', reason: '…' }],
  [director, { type: 'merge', into: '' }],
  [director, { type: 'undo' }],
  [teacher, { type: 'cancel', reason: '…' }],
  [teacher, { type: 'undo' }],
  [teacher, { type: 'self_help', article: 'paper_jam' }],
]
/** What looks for somebody on another tier asks more; a merge, and taking it back, are of two tickets. */
const MOST = 5
const MORE: Partial<Record<PersonCommand['type'], number>> = {
  return: 7,
  forward: 8,
  press: 8,
  merge: 9,
  undo: 7,
}

describe('the number of questions to the database', () => {
  it('an opening that is not the first looks at a person and writes', async () => {
    await open('teacher-3')
    await countOf(() => open('teacher-4'))
    // what a second-old memory is checked by, should more than a second have passed
    const every = commands.filter((name) => name !== 'find guards' && name !== 'find absences')
    expect(every).toEqual(['find people', 'insert tickets'])
  })

  it('openings that come together are written together', async () => {
    await open('teacher-3')
    const eight = Array.from({ length: 8 }, (_, n) => open(n % 2 ? 'teacher-3' : 'teacher-5'))
    commands = []
    const opened = await Promise.all(eight)
    expect(new Set(opened.map(({ reference }) => reference)).size).toBe(8)
    expect(commands.filter((name) => name === 'insert tickets').length).toBeLessThanOrEqual(2)
  })

  it.each(Object.entries(QUESTIONS))(
    '%s: the same with forty tickets as with one',
    async (_name, [most, ask]) => {
      const asked = async (): Promise<number> => {
        const ticket = await open('teacher-3')
        await tickets.foldCounts()
        tickets = newCore()
        return countOf(() => ask(ticket))
      }
      const withFew = await asked()
      for (let n = 0; n < 40; n += 1) await open('teacher-4')
      expect(withFew).toBeLessThanOrEqual(most)
      expect(await asked()).toBe(withFew)
    },
  )

  it('a life with every command: each asks the same with forty tickets as with one', async () => {
    const life = async (): Promise<string[]> => {
      const [other, ticket] = [await open('teacher-4'), await open(teacher)]
      const counts: string[] = []
      for (const [as, command] of LIFE) {
        const given = command.type === 'merge' ? { ...command, into: other.reference } : command
        tickets = newCore()
        counts.push(`${command.type} ${await countOf(() => act(as, ticket, given))}`)
      }
      return counts
    }
    const withFew = await life()
    for (let n = 0; n < 40; n += 1) await open('teacher-4')
    expect(await life()).toEqual(withFew)
    const tooMany = LIFE.filter(({ 1: { type } }, at) => {
      const count = Number(withFew[at]?.split(' ')[1])
      return count > (MORE[type] ?? MOST)
    })
    expect(tooMany.map(({ 1: { type } }) => type)).toEqual([])
    expect([...new Set(LIFE.map(({ 1: { type } }) => type))].sort()).toEqual([...PERSON_COMMANDS].sort())
  })
})
