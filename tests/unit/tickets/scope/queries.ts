import assert from 'node:assert/strict'
import { expect } from 'vitest'
import type { Person } from '../../../../src/directory/index.ts'
import { isAppError } from '../../../../src/shared/index.ts'
import type { PersonCommand, Ticket } from '../../../../src/tickets/index.ts'
import { allows, handles, maySee, reads, sees, supervises } from './model.ts'
import { everyCommand, type Lived, writtenWords } from './walk.ts'

const ids = (tickets: readonly Ticket[]): string[] => tickets.map(({ id }) => id).sort()

const isOpen = ({ state: { status } }: Ticket): boolean => ['unassigned', 'taken', 'waiting'].includes(status)

const WORDS = writtenWords.map((words) => JSON.stringify(words))

/** Whole to whoever reads it; of a personal matter others are shown no word that anybody wrote. */
const checkWords = ({ tickets, world }: Lived, person: Person, shown: readonly Ticket[]): void => {
  for (const ticket of shown) {
    const stored = tickets.find(({ id }) => id === ticket.id) as Ticket
    if (reads(person, stored, world)) assert.deepEqual(ticket, stored)
    else {
      const told = JSON.stringify(ticket)
      assert.deepEqual(
        WORDS.filter((words) => told.includes(words)),
        [],
      )
    }
  }
}

/** Lists, search and counts: nothing out of reach, and all that stands in the person's own units. */
const checkLists = async (lived: Lived, person: Person): Promise<void> => {
  const { core, tickets: all, world } = lived
  const { tickets } = core
  const [mine, scope, late, found, counts, own] = await Promise.all([
    tickets.listMine(person.id),
    tickets.listInScope(person.id),
    tickets.listLate(person.id),
    tickets.search(person.id, 'المسلاط'),
    tickets.count(person.id),
    tickets.count(person.id, { mine: true }),
  ])
  const total = ({ byStatus }: typeof counts) => Object.values(byStatus).reduce((sum, n) => sum + n, 0)
  expect(ids(mine)).toEqual(ids(all.filter(({ requesterId }) => requesterId === person.id)))
  const ordinary = all.filter(
    (ticket) =>
      ticket.requesterId === person.id ||
      (!ticket.private && supervises(person, ticket.originPath, world.now)),
  )
  const listed = new Set(ids(scope))
  expect(ids(ordinary).filter((id) => !listed.has(id))).toEqual([])
  const reachable = new Set(ids(all.filter((ticket) => sees(person, ticket, world))))
  expect([...listed, ...ids(late), ...ids(found)].filter((id) => !reachable.has(id))).toEqual([])
  checkWords(lived, person, [...mine, ...scope, ...late, ...found])
  assert(
    found.every((ticket) => reads(person, ticket, world)),
    'found by words that are not theirs to read',
  )
  expect(total(counts)).toBe(scope.length)
  expect(total(own)).toBe(mine.length)
  await checkNarrowed(lived, person, scope)
}

const ASKED = [
  undefined,
  ['unassigned', 'taken', 'waiting'],
  ['resolved', 'closed', 'cancelled', 'merged'],
] as const

/** Whatever unit is asked for, theirs or not: of what they see without it the part that lies there, and no more. */
const checkNarrowed = async (
  { core: { tickets }, units, world }: Lived,
  person: Person,
  scope: readonly Ticket[],
): Promise<void> => {
  for (const [index, { id }] of units.entries()) {
    const statuses = ASKED[(index + world.people.indexOf(person)) % ASKED.length]
    const filter = { unitIds: [id], ...(statuses ? { statuses } : {}) }
    const lies = ({ originPath, state: { status } }: Ticket) =>
      originPath.includes(id) && (statuses?.some((one) => one === status) ?? true)
    const [listed, late, counts] = await Promise.all([
      tickets.listInScope(person.id, filter),
      tickets.listLate(person.id, { unitIds: [id] }),
      tickets.count(person.id, filter),
    ])
    assert.deepEqual(ids(listed), ids(scope.filter(lies)))
    assert(late.every((one) => scope.some((seen) => seen.id === one.id) && one.originPath.includes(id)))
    assert.equal(
      counts.byUnit.reduce((sum, one) => sum + one.total, 0),
      listed.length,
    )
  }
}

const checkAwaiting = async (lived: Lived, person: Person): Promise<void> => {
  const { core, tickets: all, world } = lived
  const awaiting = await core.tickets.listAwaiting(person.id)
  checkWords(
    lived,
    person,
    awaiting.map(({ ticket }) => ticket),
  )
  for (const { ticket, as } of awaiting)
    expect(as === 'holder' ? handles(person, ticket, world) : ticket.requesterId === person.id).toBe(true)
  const held = all.filter(
    ({ state }) => 'by' in state && isOpen({ state } as Ticket) && state.by === person.id,
  )
  const queued = all.filter(
    (ticket) => ticket.state.status === 'unassigned' && handles(person, ticket, world),
  )
  const told = ids(awaiting.map(({ ticket }) => ticket))
  const theirs = [...held.filter((ticket) => handles(person, ticket, world)), ...queued]
  expect(ids(theirs).filter((id) => !told.includes(id))).toEqual([])
}

/** A colleague's open one of the same school may be joined; of what is private, or elsewhere, nothing is told. */
const checkSimilar = async (lived: Lived, person: Person, ticket: Ticket): Promise<void> => {
  const similar = await lived.core.tickets.listSimilar(person.id, ticket)
  if (ticket.requesterId !== person.id) expect(similar).toEqual([])
  const whole = lived.tickets.filter((one) => similar.some(({ id }) => id === one.id))
  expect(whole).toHaveLength(similar.length)
  for (const other of whole)
    expect([other.originUnitId, other.private && other.requesterId !== person.id, isOpen(other)]).toEqual([
      ticket.originUnitId,
      false,
      true,
    ])
}

const isExplained = async ({ core }: Lived, person: Person, ticket: Ticket): Promise<boolean> => {
  try {
    await core.tickets.explain(person.id, ticket)
    return true
  } catch (error) {
    if (isAppError(error) && error.code === 'ticket.unknown') return false
    throw error
  }
}

const TYPES = [...new Set(everyCommand.map(({ type }) => type))]
/** Of some of them why not: each ticket and person in turn, for they are asked ten thousand times. */
const SOME = 4

/** What is offered is what the model allows, and what is refused says no more than "unknown" of what is out of reach. */
const checkOffered = async (
  { core, world }: Lived,
  person: Person,
  { ticket, turn }: { readonly ticket: Ticket; readonly turn: number },
): Promise<void> => {
  const possible = await core.tickets.listPossible(person.id, ticket)
  const allowed = new Set(
    everyCommand.filter((command) => allows(person, ticket, command, world)).map(({ type }) => type),
  )
  expect(possible.filter((type) => !allowed.has(type))).toEqual([])
  const visible = maySee(person, ticket, world)
  for (let index = 0; index < SOME; index += 1) {
    const type = TYPES[(turn * SOME + index) % TYPES.length] as PersonCommand['type']
    const refusal = await core.tickets.findRefusal(person.id, ticket, type)
    assert.equal(refusal === undefined, possible.includes(type), type)
    assert(visible || refusal?.code === 'ticket.unknown')
  }
}

export const checkWhatIsSeen = async (lived: Lived, person: Person): Promise<void> => {
  await checkLists(lived, person)
  await checkAwaiting(lived, person)
  const at = lived.world.people.indexOf(person)
  for (const [index, ticket] of lived.tickets.entries()) {
    const found = await lived.core.tickets.findVisible(person.id, ticket.reference)
    assert(!sees(person, ticket, lived.world) || found?.id === ticket.id, 'kept from what is theirs')
    assert(maySee(person, ticket, lived.world) || found === undefined, 'sees what is not theirs')
    checkWords(lived, person, found ? [found] : [])
    assert.equal(await isExplained(lived, person, ticket), found !== undefined)
    await checkSimilar(lived, person, ticket)
    await checkOffered(lived, person, { ticket, turn: at * lived.tickets.length + index })
  }
}
