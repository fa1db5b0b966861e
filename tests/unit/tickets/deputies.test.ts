import { describe, expect, it } from 'vitest'
import { createAbsences, demoPeople, withDeputies } from '../../../src/directory/index.ts'
import { silentLogger } from '../../../src/shared/index.ts'
import {
  createTickets,
  defaultCalendars,
  type PersonCommand,
  type Ticket,
} from '../../../src/tickets/index.ts'
import { createMemoryAbsenceStore } from '../../contract/directory/memory-absences.ts'
import { createMemoryTicketStore } from '../../contract/tickets/memory-store.ts'
import { codeOf } from './support/core.ts'
import { demoDirectory } from './support/demo-directory.ts'
import { on } from './support/instants.ts'
import { unique } from './support/tickets.ts'

const start = () => {
  let now = on('monday', '09:00')
  const clock = { now: () => now }
  const store = createMemoryAbsenceStore()
  const stored = demoDirectory(demoPeople(new Date('2026-11-01T00:00:00Z')))
  const absences = createAbsences({ directory: stored, store })
  const directory = withDeputies(stored, { absences: store, clock })
  const tickets = createTickets({
    store: createMemoryTicketStore(),
    directory,
    calendars: defaultCalendars,
    clock,
    logger: silentLogger,
  })
  const open = (as: string) =>
    tickets.open({ as, commandId: unique(), report: { text: '…', category: 'printer', attachments: [] } })
  const act = (as: string, ticket: Ticket, command: PersonCommand) =>
    tickets.act({ as, commandId: unique(), ticketId: ticket.id, command })
  const away = (personId: string, deputyId?: string) =>
    absences.declare({
      id: unique(),
      personId,
      from: on('monday', '08:00'),
      until: on('wednesday', '08:00'),
      ...(deputyId ? { deputyId } : {}),
    })
  const told = async (ticket: Ticket) => (await tickets.listHolders(ticket)).map(({ id }) => id)
  const setTime = (at: Date) => {
    now = at
  }
  return { tickets, directory, absences, open, act, away, told, setTime }
}

describe('somebody who is away', () => {
  it('is replaced by the deputy, who is told, sees and acts, for as long and no longer', async () => {
    const { tickets, open, act, away, told, setTime } = start()
    await away('director-2', 'teacher-4')
    const ticket = await open('teacher-3')
    expect(await told(ticket)).toEqual(['teacher-4'])
    expect((await tickets.listAwaiting('teacher-4')).map((one) => one.ticket.id)).toEqual([ticket.id])
    expect(await tickets.findVisible('teacher-4', ticket.reference)).toBeDefined()
    const taken = await act('teacher-4', ticket, { type: 'take' })
    expect(taken.timeline.at(-1)).toMatchObject({ by: 'teacher-4', role: 'director' })
    setTime(on('wednesday', '08:30'))
    const later = await open('teacher-3')
    expect(await told(later)).toEqual(['director-2'])
    expect(await tickets.findVisible('teacher-4', later.reference)).toBeUndefined()
    expect(await codeOf(act('teacher-4', later, { type: 'take' }))).toBe('not_found ticket.unknown')
  })

  it('has the deputy told of what they had taken themselves', async () => {
    const { open, act, away, told } = start()
    const taken = await act('director-2', await open('teacher-3'), { type: 'take' })
    await away('director-2', 'teacher-4')
    expect(await told(taken)).toEqual(['teacher-4'])
  })

  it('without a deputy leaves it to the others of the queue; alone, is told all the same', async () => {
    const { open, act, away, told } = start()
    await away('director-2')
    const ticket = await open('teacher-3')
    expect(await told(ticket)).toEqual(['director-2'])
    await away('province-oujda-4')
    const forwarded = await act('director-2', ticket, {
      type: 'forward',
      reason: 'formation',
      category: 'training',
    })
    expect(await told(forwarded)).toEqual(['province-oujda-5'])
  })

  it('at the province is replaced by the deputy, not by the coordinator', async () => {
    const { open, act, away, told } = start()
    await away('province-oujda-4', 'province-oujda-6')
    const forwarded = await act('director-2', await open('teacher-3'), {
      type: 'forward',
      reason: 'formation',
      category: 'training',
    })
    expect(await told(forwarded)).toEqual(['province-oujda-6'])
  })

  it('is there again from the moment they say so; a command that is played again ends no later absence', async () => {
    const { absences, away, setTime } = start()
    const back = () =>
      absences.end({ personId: 'director-2', at: on('monday', '10:00'), commandId: 'inbox-7:1' })
    const deputy = (time: string) => absences.deputyOf('director-2', on('monday', time))
    await away('director-2', 'teacher-4')
    setTime(on('monday', '10:00'))
    await back()
    await back()
    expect([await deputy('09:59'), await deputy('10:00')]).toEqual(['teacher-4', undefined])
    await away('director-2', 'teacher-3')
    await back()
    expect(await deputy('11:00')).toBe('teacher-3')
    const other = absences.end({ personId: 'director-3', at: on('monday', '10:00'), commandId: 'inbox-7:1' })
    expect(await codeOf(other)).toBe('not_found absence.none')
  })

  it('by a chain of deputies ends at the one who is there', async () => {
    const { open, away, told } = start()
    await away('director-2', 'teacher-4')
    await away('teacher-4', 'teacher-3')
    expect(await told(await open('teacher-4'))).toEqual(['teacher-3'])
  })
})

describe('the centre', () => {
  it('gives a ticket to the supervisor of its service', async () => {
    const { open, act, told } = start()
    const ticket = await open('region-oriental-1')
    const forwarded = await act('region-oriental-2', ticket, { type: 'forward', reason: 'marché national' })
    expect(forwarded.service).toBe('infrastructure')
    expect(await told(forwarded)).toEqual(['centre-2'])
    const named = await act('region-oriental-2', await open('region-oriental-1'), {
      type: 'forward',
      reason: 'compte du système',
      service: 'information_systems',
    })
    expect(await told(named)).toEqual(['centre-1'])
  })
})
