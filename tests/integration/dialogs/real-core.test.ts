import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { silentLogger } from '../../../src/shared/index.ts'
import {
  createMongoTicketStore,
  createTickets,
  defaultCalendars,
  type Ticket,
  type TicketCore,
  ticketMigrations,
} from '../../../src/tickets/index.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { deskOn, means, printer, unclear } from '../../unit/dialogs/fakes/conversation.ts'
import { smallDirectory } from '../../unit/dialogs/fakes/people.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let tickets: TicketCore
let now = new Date('2026-11-24T10:00:00Z')

beforeAll(async () => {
  database = await openTestDatabase()
  const db = database.connection.db
  if (!db) throw new Error('no database')
  for (const { up } of ticketMigrations) await up(db)
  tickets = createTickets({
    store: createMongoTicketStore(database.connection),
    directory: smallDirectory,
    calendars: defaultCalendars,
    clock: { now: () => now },
    logger: silentLogger,
  })
})
afterAll(() => database.drop())

const newest = async (personId: string): Promise<Ticket> => {
  const [ticket] = await tickets.listMine(personId)
  if (!ticket) throw new Error(`${personId} has no ticket`)
  return ticket
}

const later = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000)
}

/** Inbox ids go on through the whole file, as they do in life. */
const deskForTest = (() => {
  const desk = () => deskOn(tickets, () => now)
  let opened: ReturnType<typeof desk> | undefined
  return () => {
    opened ??= desk()
    return opened
  }
})()

describe('the dialogs on the real ticket core', () => {
  it('carry a fault from the classroom to the province and to its end', async () => {
    const desk = deskForTest()
    const [teacher, director, supervisor] = ['teacher-fr', 'director', 'supervisor'].map((id) =>
      desk.conversation(id),
    ) as [
      ReturnType<typeof desk.conversation>,
      ReturnType<typeof desk.conversation>,
      ReturnType<typeof desk.conversation>,
    ]
    const opened = await teacher.says("l'imprimante de la salle 12 ne marche plus depuis hier", printer())
    const { reference } = await newest('teacher-fr')
    expect(opened.text).toContain(reference)
    expect(opened.text).toContain('mardi 24 novembre à 14:00')

    await director.says("je m'en occupe", means('take_ticket'))
    expect((await newest('teacher-fr')).state).toMatchObject({ status: 'taken', by: 'director' })
    later(10)
    await director.says(
      `${reference} à transférer, il faut un technicien`,
      means('forward_ticket', { entities: { ticket: reference } }),
    )
    expect(await newest('teacher-fr')).toMatchObject({ tier: 'province', unitId: 'oujda' })
    expect((await director.presses(`t:resolve:${reference}`)).text).toMatch(/./)
    expect((await newest('teacher-fr')).state.status).toBe('unassigned')

    await supervisor.says('Quel est le modèle exact ?', means('ask_requester'), { repliedTicket: reference })
    expect((await newest('teacher-fr')).state).toMatchObject({ status: 'waiting', for: 'requester' })
    await teacher.says('HP 1102', unclear())
    expect((await newest('teacher-fr')).timeline.at(-1)).toMatchObject({ type: 'answered', text: 'HP 1102' })

    await supervisor.says("tambour changé ce matin, c'est réparé", means('resolve_ticket'))
    await teacher.says('non')
    expect((await newest('teacher-fr')).state).toMatchObject({ status: 'taken', by: 'supervisor' })
    await teacher.says('elle bourre au bac 2', unclear())
    expect((await newest('teacher-fr')).timeline.at(-1)).toMatchObject({
      type: 'commented',
      text: 'elle bourre au bac 2',
    })
    await supervisor.says('صافي تقاد', means('confirm_resolved', { variety: 'darija' }))
    await teacher.says('👍')
    await teacher.says('merci', means('thank'))
    expect((await newest('teacher-fr')).state).toMatchObject({ status: 'closed', how: 'confirmed' })
  })

  it('say what the ticket is now to whoever acts twice, and refuse in words whoever may not', async () => {
    const desk = deskForTest()
    await desk
      .conversation('teacher-ar')
      .says('الطابعة معطلة', printer({ variety: 'msa', entities: { room: 'القاعة 2' } }))
    const { reference } = await newest('teacher-ar')
    await desk.conversation('director').presses(`t:take:${reference}`)
    const second = await desk.conversation('director').presses(`t:take:${reference}`)
    expect(second.text).toContain(`${reference} est déjà entre vos mains`)
    const outside = await desk.conversation('director-ar').presses(`t:take:${reference}`)
    expect(outside.text).toContain('لا أعرف طلبا بهذا الرقم')
    const requester = await desk.conversation('teacher-ar').presses(`t:take:${reference}`)
    expect(requester.text).not.toMatch(/undefined|ticket\.|\{\{/)
    expect((await newest('teacher-ar')).state).toMatchObject({ status: 'taken', by: 'director' })
  })

  it('change nothing when a turn is played again after a crash', async () => {
    const desk = deskForTest()
    const teacher = desk.conversation('teacher-far')
    const before = teacher.state
    const meaning = means('report_fault', { category: 'power', entities: { room: 'salle 9' } })
    const first = await teacher.says('plus de courant en salle 9', meaning, { ordinal: 900 })
    teacher.forget(before)
    const again = await teacher.says('plus de courant en salle 9', meaning, { ordinal: 900 })
    expect(again.replies).toEqual(first.replies)
    expect(await tickets.listMine('teacher-far')).toHaveLength(1)
    const open = teacher.state
    for (const _ of [1, 2]) {
      teacher.forget(open)
      await teacher.says('ça remarche', means('confirm_resolved'), { ordinal: 901 })
    }
    const { state, timeline } = await newest('teacher-far')
    // nothing says that the advice was followed: it is withdrawn
    expect(state).toMatchObject({ status: 'cancelled' })
    expect(timeline).toHaveLength(2)
  })
})
