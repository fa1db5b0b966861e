import { describe, expect, it } from 'vitest'
import { activeMemberships, demoPeople, type Person } from '../../../src/directory/index.ts'
import { mayGive, maySee } from '../../../src/tickets/domain/access/permission.ts'
import { PERSON_COMMANDS } from '../../../src/tickets/domain/access/person-command.ts'
import { categoriesServedBy, holdersOf, queueOf } from '../../../src/tickets/domain/access/queue.ts'
import type { Category, Ticket } from '../../../src/tickets/index.ts'
import { personOf } from './support/demo-directory.ts'
import { on } from './support/instants.ts'
import { afterCommand, aTicket, place } from './support/tickets.ts'

const at = on('monday', '10:00')
const everybody = demoPeople(at)
const ids = (people: readonly Person[]) => people.map(({ id }) => id)

const queue = (tier: Parameters<typeof place>[0], category: Category | null, people = everybody) =>
  ids(queueOf({ ...place(tier), category, service: null }, people, at))

const meeting = (ticket: Ticket, personId: string) => ({
  person: personOf(personId),
  ticket,
  people: everybody.filter((person) =>
    activeMemberships(person, at).some(({ unitId }) => unitId === ticket.unitId),
  ),
  at,
})

describe('the queue', () => {
  it.each([
    ['school', 'projector', ['director-2']],
    ['province', 'projector', ['province-oujda-1', 'province-oujda-2', 'province-oujda-5']],
    ['province', 'digital_resources', ['province-oujda-1', 'province-oujda-3', 'province-oujda-5']],
    ['province', 'training', ['province-oujda-1', 'province-oujda-4', 'province-oujda-5']],
    ['province', 'massar_grades', ['province-oujda-1', 'province-oujda-5']],
    ['province', null, ['province-oujda-1', 'province-oujda-5']],
    ['region', 'projector', ['region-oriental-1', 'region-oriental-2', 'region-oriental-3']],
    ['centre', null, ['centre-1', 'centre-2', 'centre-3']],
  ] as const)('at the %s for %s', (tier, category, expected) => {
    expect(queue(tier, category)).toEqual(expected)
  })

  it('where it is empty, is anybody who supervises there', () => {
    const left = everybody.filter(({ id }) => !['province-oujda-1', 'province-oujda-5'].includes(id))
    expect(queue('province', 'massar_grades', left)).toEqual([
      'province-oujda-2',
      'province-oujda-3',
      'province-oujda-4',
      'province-oujda-6',
    ])
  })

  it('gives way to the assignee, as long as that person is in the unit', () => {
    const taken = afterCommand(
      aTicket({ tier: 'province' }),
      { type: 'take' },
      { at, by: 'province-oujda-2' },
    )
    expect(ids(holdersOf(taken, everybody, at))).toEqual(['province-oujda-2'])
    const left = everybody.filter(({ id }) => id !== 'province-oujda-2')
    expect(ids(holdersOf(taken, left, at))).not.toContain('province-oujda-2')
  })

  it('tells which categories somebody looks after', () => {
    const served = categoriesServedBy(
      'province-oujda-4',
      { ...place('province'), service: null },
      everybody,
      at,
    )
    expect(served).toEqual(['training'])
  })
})

describe('who is told at the province', () => {
  const told = (category: Category | null, people = everybody) =>
    ids(holdersOf(aTicket({ tier: 'province', report: { category } }), people, at))
  const away = (...gone: readonly string[]) =>
    everybody.map((person) =>
      gone.includes(person.id) ? { ...person, awayUntil: on('friday', '08:00') } : person,
    )

  it.each([
    ['massar_grades', ['province-oujda-1']],
    ['account_access', ['province-oujda-1']],
    ['digital_resources', ['province-oujda-3']],
    ['training', ['province-oujda-4']],
    [null, ['province-oujda-1', 'province-oujda-5']],
  ] as const)('of %s: those whose business it is, nobody else', (category, expected) => {
    expect(told(category)).toEqual(expected)
  })

  it('of equipment: the member of that axis, and whoever else holds that post', () => {
    expect(told('projector')).toContain('province-oujda-2')
    expect(told('projector')).not.toContain('province-oujda-5')
  })

  it('the coordinator, who assigns, where the axis has no member or the competent are away', () => {
    const left = everybody.filter(({ id }) => id !== 'province-oujda-4')
    expect(told('training', left)).toEqual(['province-oujda-5'])
    expect(told('training', away('province-oujda-4'))).toEqual(['province-oujda-5'])
    expect(told('massar_grades', away('province-oujda-1'))).toEqual(['province-oujda-5'])
    expect(told(null, away('province-oujda-1'))).toEqual(['province-oujda-5'])
  })

  it('then the rest of the queue who are there; when all are away, all the same', () => {
    expect(told('training', away('province-oujda-4', 'province-oujda-5'))).toEqual(['province-oujda-1'])
    expect(told('training', away('province-oujda-1', 'province-oujda-4', 'province-oujda-5'))).toEqual([
      'province-oujda-1',
      'province-oujda-4',
      'province-oujda-5',
    ])
  })

  it('others of the queue may take it all the same', () => {
    const ticket = aTicket({ tier: 'province', report: { category: 'training' } })
    for (const id of ['province-oujda-1', 'province-oujda-5']) {
      expect(maySee(meeting(ticket, id))).toBe(true)
      expect(mayGive('take', meeting(ticket, id))).toBe(true)
    }
  })
})

describe('who may do what', () => {
  const commandsOf = (ticket: Ticket, personId: string) =>
    PERSON_COMMANDS.filter((type) => mayGive(type, meeting(ticket, personId)))
  const holding = [
    ...['take', 'give', 'qualify', 'forward', 'return', 'ask', 'wait', 'resume', 'resolve'],
    ...['merge', 'cancel', 'comment', 'note', 'amend_details'],
  ]
  const asking = [
    'amend',
    'amend_details',
    ...[
      'answer',
      'confirm',
      'self_help',
      'reopen',
      'cancel',
      'comment',
      'merge',
      'rate',
      'press',
      'qualify',
      'undo',
    ],
  ]

  it.each([
    ['the director', 'director-2', 'school', holding],
    ['the requester', 'teacher-3', 'school', asking],
    ['a colleague of the requester', 'teacher-4', 'school', []],
    ['the director of another school', 'director-3', 'school', []],
    ['the province, before it is there', 'province-oujda-1', 'school', []],
    ['the province, once it is there', 'province-oujda-1', 'province', holding],
    ['the member of another axis', 'province-oujda-3', 'province', []],
    ['the neighbouring province', 'province-berkane-1', 'province', []],
    ['the director, once it has gone up', 'director-2', 'province', ['comment', 'note', 'press']],
    ['the operator', 'operator-1', 'centre', []],
  ] as const)('%s', (_who, personId, tier, expected) => {
    expect([...commandsOf(aTicket({ tier }), personId)].sort()).toEqual([...expected].sort())
  })

  it('an ordinary ticket is seen by its requester and by those who supervise their unit', () => {
    const seenBy = everybody.filter(({ id }) => maySee(meeting(aTicket(), id)))
    const units = new Set(seenBy.flatMap(({ memberships }) => memberships.map(({ unitId }) => unitId)))
    expect([...units].sort()).toEqual(['10102B', 'AREF-OR', 'DP-OUJDA', 'MEN'])
    expect(ids(seenBy)).toContain('teacher-3')
    expect(ids(seenBy)).not.toContain('teacher-4')
    expect(ids(seenBy)).not.toContain('operator-1')
  })

  it('a private ticket is seen by its requester and the queue where it stands, by nobody else', () => {
    const ticket = aTicket({ tier: 'province', report: { category: 'account_access' } })
    const seenBy = everybody.filter(({ id }) => maySee(meeting(ticket, id)))
    expect(ids(seenBy).sort()).toEqual(['province-oujda-1', 'province-oujda-5', 'teacher-3'])
    expect(commandsOf(ticket, 'director-2')).toEqual([])
  })
})
