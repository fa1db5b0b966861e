import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person, Role, Unit, UnitKind } from '../../../src/directory/index.ts'
import { isAppError } from '../../../src/shared/index.ts'
import type { PersonCommand, Ticket } from '../../../src/tickets/index.ts'
import { startCore } from './support/core.ts'

/** Random networks of two regions, their provinces and schools, with random people in random posts. */
type Network = { readonly units: readonly Unit[]; readonly people: readonly Person[] }

const BEFORE = new Date('2026-01-01T00:00:00Z')
const KINDS: readonly UnitKind[] = ['centre', 'region', 'province', 'school']

const aUnit = (id: string, kind: UnitKind, path: readonly string[]): Unit => ({
  id,
  code: id,
  kind,
  name: { ar: id, fr: id },
  parentId: path.at(-1) ?? null,
  path: [...path, id],
})

const growTree = (breadth: readonly number[]): Unit[] => {
  const grow = (parent: Unit, level: number): Unit[] =>
    Array.from({ length: breadth[level - 1] ?? 0 }, (_, index) =>
      aUnit(`${parent.id}.${index}`, KINDS[level] ?? 'school', parent.path),
    ).flatMap((unit) => [unit, ...(level < 3 ? grow(unit, level + 1) : [])])
  const centre = aUnit('C', 'centre', [])
  return [centre, ...grow(centre, 1)]
}

const ROLES_AT: Readonly<Record<string, readonly Role[]>> = {
  centre: ['supervisor', 'operator'],
  region: ['supervisor', 'coordinator', 'adviser', 'staff'],
  province: ['supervisor', 'coordinator', 'member', 'delegate', 'staff'],
  school: ['staff', 'staff', 'staff', 'director'],
}
const AXES = ['infrastructure', 'digital_resources', 'training'] as const

type Post = readonly [unit: number, role: number, axis: number, over: boolean]

const aPerson = (id: string, posts: readonly Post[], units: readonly Unit[]): Person => ({
  id,
  name: { ar: id, fr: id },
  language: 'fr',
  memberships: posts.map(([unit, role, axis, over]) => {
    const at = units[unit % units.length] as Unit
    const roles = ROLES_AT[at.kind] ?? ['staff']
    const chosen = roles[role % roles.length] as Role
    return {
      unitId: at.id,
      role: chosen,
      ...(chosen === 'member' ? { axis: AXES[axis % 3] as (typeof AXES)[number] } : {}),
      from: BEFORE,
      ...(over ? { until: new Date('2026-06-01T00:00:00Z') } : {}),
    }
  }),
})

const post: fc.Arbitrary<Post> = fc.tuple(
  fc.nat(40),
  fc.nat(5),
  fc.nat(2),
  fc.integer({ min: 1, max: 8 }).map((n) => n === 1),
)
const network: fc.Arbitrary<Network> = fc
  .tuple(
    fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 })),
    fc.array(fc.array(post, { minLength: 1, maxLength: 2 }), { minLength: 6, maxLength: 16 }),
  )
  .map(([breadth, posts]) => {
    const units = growTree(breadth)
    return { units, people: posts.map((own, index) => aPerson(`p${index}`, own, units)) }
  })

const COMMANDS: readonly PersonCommand[] = [
  { type: 'take' },
  { type: 'forward', reason: 'technicien', category: 'power' },
  { type: 'return', reason: 'sur place' },
  { type: 'ask', question: 'Où ?' },
  { type: 'answer', text: 'Ici', attachments: [] },
  { type: 'comment', text: 'Encore', attachments: [] },
  { type: 'note', text: 'Interne' },
  { type: 'qualify', category: 'account_access' },
  { type: 'qualify', category: 'printer' },
  { type: 'resolve' },
  { type: 'confirm' },
  { type: 'reopen', reason: 'Encore' },
  { type: 'cancel', reason: 'Erreur' },
  { type: 'press', text: 'Alors ?' },
  { type: 'undo' },
]

type Step = readonly [who: number, ticket: number, command: number]
const steps: fc.Arbitrary<Step[]> = fc.array(fc.tuple(fc.nat(15), fc.nat(5), fc.nat(COMMANDS.length - 1)), {
  minLength: 5,
  maxLength: 30,
})

const AT = new Date('2026-11-23T08:00:00Z')
const SUPERVISE: readonly Role[] = ['director', 'supervisor', 'coordinator', 'member', 'delegate', 'adviser']

/** The model, written from the rules and from nothing of the code: posts held today above or at the origin. */
const supervises = (person: Person, unitIds: readonly string[]): boolean =>
  person.memberships.some(
    ({ unitId, role, until }) =>
      SUPERVISE.includes(role) && (until === undefined || until > AT) && unitIds.includes(unitId),
  )

const modelSees = (person: Person, ticket: Ticket): boolean => {
  const lastMinutes = ticket.timeline.some(({ by }) => by === person.id)
  if (ticket.requesterId === person.id || lastMinutes) return true
  return ticket.private ? supervises(person, [ticket.unitId]) : supervises(person, ticket.originPath)
}

const HOLDERS_ONLY: readonly PersonCommand['type'][] = [
  'take',
  'forward',
  'return',
  'ask',
  'qualify',
  'resolve',
]
const REQUESTERS_ONLY: readonly PersonCommand['type'][] = ['answer', 'confirm', 'reopen']

const modelAllows = (person: Person, ticket: Ticket, { type }: PersonCommand): boolean => {
  if (HOLDERS_ONLY.includes(type)) return supervises(person, [ticket.unitId])
  if (REQUESTERS_ONLY.includes(type)) return ticket.requesterId === person.id
  if (type === 'note')
    return ticket.requesterId !== person.id && supervises(person, [ticket.unitId, ticket.originUnitId])
  if (type === 'undo') return ticket.timeline.some(({ by }) => by === person.id)
  return ticket.requesterId === person.id || supervises(person, [ticket.unitId, ticket.originUnitId])
}

const CATEGORIES = ['projector', 'account_access', 'training'] as const

const live = async ({ units, people }: Network, walk: readonly Step[]): Promise<void> => {
  const core = startCore({ units, people })
  core.setTime(AT)
  const opened: Ticket[] = []
  for (const [index, person] of people.entries()) {
    if (opened.length === 6) break
    const category = CATEGORIES[index % 3] ?? 'projector'
    const ticket = await core.open(person.id, { category }).catch(() => undefined)
    if (ticket) opened.push(ticket)
  }
  if (opened.length === 0) return
  const load = async ({ id }: Ticket) => (await core.store.find(id)) as Ticket
  for (const [who, which, what] of walk) {
    const person = people[who % people.length] as Person
    const before = await load(opened[which % opened.length] as Ticket)
    const command = COMMANDS[what] as PersonCommand
    const acted = await core.act(person.id, before, command).catch((error: unknown) => {
      if (isAppError(error)) return undefined
      throw error
    })
    if (acted) expect([command.type, modelAllows(person, before, command)]).toEqual([command.type, true])
  }
  const all = await Promise.all(opened.map(load))
  for (const person of people) await checkWhatIsSeen(core, person, all)
}

type Core = ReturnType<typeof startCore>

const checkWhatIsSeen = async ({ tickets }: Core, person: Person, all: readonly Ticket[]): Promise<void> => {
  const seen = new Set(all.filter((ticket) => modelSees(person, ticket)).map(({ id }) => id))
  const [mine, awaiting, scope, counts] = await Promise.all([
    tickets.listMine(person.id),
    tickets.listAwaiting(person.id),
    tickets.listInScope(person.id),
    tickets.count(person.id),
  ])
  for (const { id } of [...mine, ...scope, ...awaiting.map(({ ticket }) => ticket)])
    expect(seen.has(id)).toBe(true)
  expect(Object.values(counts.byStatus).reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(seen.size)
  for (const ticket of all) {
    const found = await tickets.findVisible(person.id, ticket.reference)
    if (found) expect(seen.has(ticket.id)).toBe(true)
    // and nobody is kept from what the rules let them see
    const ordinary =
      !ticket.private && (ticket.requesterId === person.id || supervises(person, ticket.originPath))
    if (ordinary) expect(found?.id).toBe(ticket.id)
  }
}

describe('scope', () => {
  it('lets nobody see or do more than the rules allow, in random networks', async () => {
    await fc.assert(fc.asyncProperty(network, steps, live), { numRuns: 150, seed: 20261128 })
  }, 60_000)
})
