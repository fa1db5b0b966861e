import { describe, expect, it } from 'vitest'
import { demoUnits, type Membership, type Person } from '../../../src/directory/index.ts'
import { entryOf } from '../../../src/tickets/domain/access/entry.ts'
import { hasMovedOnFrom, maySee } from '../../../src/tickets/domain/access/permission.ts'
import { holdersOf, mayHandle, queueOf } from '../../../src/tickets/domain/access/queue.ts'
import { roleOn } from '../../../src/tickets/domain/access/role.ts'
import type { Category } from '../../../src/tickets/index.ts'
import { on } from './support/instants.ts'
import { afterCommand, aTicket, place } from './support/tickets.ts'

const at = on('monday', '10:00')
const FROM = new Date('2025-09-01T00:00:00Z')
const units = demoUnits()

type Post = Omit<Membership, 'from'>
const somebody = (id: string, posts: readonly Post[], more: Partial<Person> = {}): Person => ({
  id,
  name: { ar: id, fr: id },
  language: 'fr',
  memberships: posts.map((post) => ({ from: FROM, ...post })),
  ...more,
})
const ids = (people: readonly Person[]) => people.map(({ id }) => id)

const TEACHER = { unitId: '10102B', role: 'staff' } as const
const DIRECTOR = { unitId: '10102B', role: 'director' } as const
const PROVINCE = { unitId: 'DP-OUJDA', role: 'supervisor' } as const
const REGION = { unitId: 'AREF-OR', role: 'adviser' } as const

describe('where somebody with several posts reports from', () => {
  const entry = (...posts: Post[]) => {
    const found = entryOf(somebody('a', posts), units, at)
    return found && [found.origin.id, found.tier, found.role]
  }

  it('is the lowest unit, in whatever order the posts stand', () => {
    expect(entry(PROVINCE, TEACHER)).toEqual(['10102B', 'school', 'staff'])
    expect(entry(TEACHER, PROVINCE)).toEqual(['10102B', 'school', 'staff'])
    expect(entry(REGION, PROVINCE)).toEqual(['DP-OUJDA', 'province', 'supervisor'])
  })

  it('is entered as director by a director who also teaches there', () => {
    expect(entry(TEACHER, DIRECTOR)).toEqual(['10102B', 'province', 'director'])
    expect(entry({ unitId: '10102B', role: 'adviser' }, TEACHER)).toEqual(['10102B', 'school', 'adviser'])
  })

  it('is nowhere without a post, or when none of the units is known', () => {
    expect(entry()).toBeUndefined()
    expect(entryOf(somebody('a', [{ unitId: 'GONE', role: 'staff' }]), units, at)).toBeUndefined()
    expect(entryOf(somebody('a', [{ ...TEACHER, until: FROM }]), units, at)).toBeUndefined()
  })
})

describe('the post in which somebody acts', () => {
  const ticket = { unitId: 'DP-OUJDA', originUnitId: '10102B' }
  const role = (...posts: Post[]) => roleOn(somebody('a', posts), ticket, at)

  it('is the one where the ticket stands, else where it comes from, else any', () => {
    expect(role(DIRECTOR, PROVINCE)).toBe('supervisor')
    expect(role(REGION, DIRECTOR)).toBe('director')
    expect(role({ unitId: 'DP-OUJDA', role: 'staff' }, DIRECTOR)).toBe('director')
    expect(role(REGION)).toBe('adviser')
    expect(role()).toBeUndefined()
  })
})

describe('who looks after what', () => {
  const queue = (tier: Parameters<typeof place>[0], category: Category | null, people: readonly Person[]) =>
    ids(queueOf({ ...place(tier), category, service: null }, people, at))

  it('at a school is the director, not whoever else supervises there', () => {
    const adviser = somebody('adviser', [{ unitId: '10102B', role: 'adviser' }])
    expect(queue('school', 'printer', [adviser, somebody('director', [DIRECTOR])])).toEqual(['director'])
  })

  it('at the region is supervisor, coordinator and adviser, not the delegate', () => {
    const people = (['delegate', 'supervisor', 'coordinator', 'adviser'] as const).map((role) =>
      somebody(role, [{ unitId: 'AREF-OR', role }]),
    )
    expect(queue('region', 'printer', people)).toEqual(['supervisor', 'coordinator', 'adviser'])
  })

  it('at the province is no coordinator of an axis for another role', () => {
    const member = somebody('member', [{ unitId: 'DP-OUJDA', role: 'member', axis: 'training' }])
    const delegate = somebody('delegate', [{ unitId: 'DP-OUJDA', role: 'delegate', axis: 'training' }])
    expect(queue('province', 'training', [delegate, member])).toEqual(['member'])
  })

  it('at the centre is the supervisor of the service named; one without a service has them all', () => {
    const centre = (id: string, more: Partial<Post>) =>
      somebody(id, [{ unitId: 'MEN', role: 'supervisor', ...more }])
    const people = [
      centre('systems', { service: 'information_systems' }),
      centre('equipment', { service: 'infrastructure' }),
      centre('all', {}),
      centre('delegate', { role: 'delegate', service: 'infrastructure' }),
    ]
    const named = (service: 'infrastructure' | null) =>
      ids(queueOf({ ...place('centre'), category: 'printer', service }, people, at))
    expect(named('infrastructure')).toEqual(['equipment', 'all'])
    expect(named(null)).toEqual(['systems', 'equipment', 'all'])
  })
})

describe('who has it', () => {
  const taken = () => afterCommand(aTicket(), { type: 'take' }, { at })
  const director = (more: Partial<Person> = {}) => somebody('director-2', [DIRECTOR], more)
  const deputy = somebody('teacher-4', [TEACHER, { ...DIRECTOR, standingInFor: 'director-2' }])
  const other = somebody('teacher-5', [TEACHER, { ...DIRECTOR, standingInFor: 'director-9' }])

  it('is the deputy while its assignee is away, to the very end of the absence and no longer', () => {
    const until = on('tuesday', '08:00')
    const people = [director({ awayUntil: until }), other, deputy]
    expect(ids(holdersOf(taken(), people, at))).toEqual(['teacher-4'])
    expect(ids(holdersOf(taken(), people, new Date(until.getTime() - 1)))).toEqual(['teacher-4'])
    expect(ids(holdersOf(taken(), people, until))).toEqual(['director-2'])
  })

  it('is no deputy who is away as well', () => {
    const both = [
      director({ awayUntil: on('friday', '08:00') }),
      { ...deputy, awayUntil: on('friday', '08:00') },
    ]
    expect(ids(holdersOf(taken(), both, at))).toEqual(['director-2'])
  })

  it('is no longer somebody who has left the unit, whatever else they are', () => {
    const moved = somebody('director-2', [{ unitId: '10103C', role: 'director' }])
    expect(ids(holdersOf(taken(), [moved, deputy], at))).toEqual(['teacher-4'])
    expect(mayHandle('director-2', taken(), [moved, deputy], at)).toBe(false)
  })

  it('stays its assignee when another category has made it somebody else’s', () => {
    const member = somebody('director-2', [{ unitId: 'DP-OUJDA', role: 'member', axis: 'training' }])
    const supervisor = somebody('supervisor', [PROVINCE])
    const ticket = afterCommand(aTicket({ tier: 'province' }), { type: 'take' }, { at })
    expect(mayHandle('director-2', ticket, [member, supervisor], at)).toBe(true)
    expect(ids(holdersOf(ticket, [member, supervisor], at))).toEqual(['director-2'])
  })

  it('at the region is everybody of the queue: only the province tells some of it first', () => {
    const region = [
      somebody('adviser', [REGION]),
      somebody('coordinator', [{ ...REGION, role: 'coordinator' }]),
    ]
    expect(ids(holdersOf(aTicket({ tier: 'region' }), region, at))).toEqual(['adviser', 'coordinator'])
  })
})

describe('a ticket that has moved on', () => {
  const director = somebody('director-2', [DIRECTOR])
  const province = somebody('supervisor', [PROVINCE])
  const forwarded = (category: Category) =>
    afterCommand(
      aTicket({ report: { category } }),
      { type: 'forward', to: place('province'), reason: 'x' },
      { at },
    )
  const seenBy = (person: Person, ticket = forwarded('printer'), now = at) => ({
    person,
    ticket,
    people: [province],
    at: now,
  })

  it('is known to have been with those whom it has left, and nobody else', () => {
    expect(hasMovedOnFrom(seenBy(director))).toBe(true)
    expect(hasMovedOnFrom(seenBy(province))).toBe(false)
    expect(hasMovedOnFrom(seenBy(somebody('director-3', [{ unitId: '10103C', role: 'director' }])))).toBe(
      false,
    )
    const higher = afterCommand(
      forwarded('printer'),
      { type: 'forward', to: place('region'), reason: 'x' },
      { at },
    )
    expect(hasMovedOnFrom(seenBy(province, higher))).toBe(true)
    expect(hasMovedOnFrom(seenBy(director, higher))).toBe(true)
  })

  it('and is private is still seen for five minutes by whoever moved it, who may have pressed wrong', () => {
    const secret = forwarded('account_access')
    const since = (ms: number) => new Date(at.getTime() + ms)
    expect(maySee(seenBy(director, secret))).toBe(true)
    expect(maySee(seenBy(director, secret, since(300_000)))).toBe(true)
    expect(maySee(seenBy(director, secret, since(300_001)))).toBe(false)
    expect(maySee(seenBy(somebody('teacher-9', [DIRECTOR]), secret))).toBe(false)
  })
})
