import fc from 'fast-check'
import { expect } from 'vitest'
import type { Person, Unit } from '../../../../src/directory/index.ts'
import { isAppError } from '../../../../src/shared/index.ts'
import type { PersonCommand, Ticket } from '../../../../src/tickets/index.ts'
import { startCore } from '../support/core.ts'
import { allows, maySee, supervises, type World } from './model.ts'
import { AT, type Network } from './network.ts'

const report = { text: 'Le projecteur de la salle 4', category: 'projector', attachments: [] } as const

/** Every command that a person can give; `give` and `merge` name somebody and something at random. */
const COMMANDS = [
  ...(['take', 'take', 'resume', 'confirm', 'undo', 'resolve', 'resolve'] as const).map((type) => ({ type })),
  { type: 'give', to: '' },
  { type: 'forward', reason: 'technicien', category: 'power' },
  { type: 'forward', reason: 'technicien', service: 'infrastructure' },
  { type: 'return', reason: 'sur place' },
  { type: 'ask', question: 'Où ?' },
  { type: 'answer', text: 'Ici', attachments: [] },
  { type: 'wait', for: 'parts', note: 'une lampe' },
  { type: 'comment', text: 'Encore', attachments: [] },
  { type: 'note', text: 'Interne' },
  { type: 'qualify', category: 'account_access' },
  { type: 'qualify', category: 'printer' },
  { type: 'qualify', impact: 'school', urgency: 'high' },
  { type: 'amend', report },
  { type: 'amend_details', details: { room: 'salle 9' } },
  { type: 'self_help', article: 'projector_first_checks' },
  { type: 'merge', into: '' },
  { type: 'reopen', reason: 'Encore' },
  { type: 'cancel', reason: 'Erreur' },
  { type: 'rate', satisfied: false, words: 'Trop long' },
  { type: 'press', text: 'Alors ?' },
] as const satisfies readonly PersonCommand[]

/** All that anybody ever writes into a ticket here. */
export const writtenWords: readonly string[] = [
  report.text,
  'المسلاط لا يشتغل',
  ...COMMANDS.flatMap((command) =>
    ['reason', 'question', 'text', 'note', 'words'].flatMap((part) =>
      part in command ? [String(command[part as keyof typeof command])] : [],
    ),
  ),
  'salle 9',
]

type Step = readonly [who: number, ticket: number, command: number, other: number]
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.tuple(fc.nat(15), fc.nat(5), fc.nat(COMMANDS.length - 1), fc.nat(15)),
  { minLength: 5, maxLength: 40 },
)

const CATEGORIES = ['projector', 'account_access', 'training', 'projector'] as const
const MINUTE = 60_000
/** Long enough that nothing can be taken back, and once in a while that a clock runs out. */
const PAUSES = [0, 0, 1, 7, 60, 60 * 24 * 2]

export type Lived = {
  readonly units: readonly Unit[]
  readonly core: ReturnType<typeof startCore>
  readonly tickets: readonly Ticket[]
  readonly world: World
}

const openSome = async ({ open }: Lived['core'], people: readonly Person[]): Promise<Ticket[]> => {
  const opened: Ticket[] = []
  for (const [index, person] of people.entries()) {
    if (opened.length === 6) break
    const category = CATEGORIES[index % CATEGORIES.length] ?? 'projector'
    const ticket = await open(person.id, { category }).catch(() => undefined)
    if (ticket) opened.push(ticket)
  }
  return opened
}

const mayJoin = (person: Person, before: Ticket, into: Ticket, world: World): boolean =>
  maySee(person, into, world) ||
  (before.requesterId === person.id && into.originUnitId === before.originUnitId && !into.private)

type Tried = {
  readonly person: Person
  readonly before: Ticket
  readonly command: PersonCommand
  readonly into: Ticket
  readonly world: World
}

/** What was accepted is what the model allows, and went to nobody and into nothing out of reach. */
const checkAccepted = ({ person, before, command, into, world }: Tried): void => {
  const to = command.type === 'give' && world.people.find(({ id }) => id === command.to)
  const reach = to ? supervises(to, [before.unitId], world.now) : true
  const joins = command.type === 'merge' ? mayJoin(person, before, into, world) : true
  expect([command.type, allows(person, before, command, world), reach, joins]).toEqual([
    command.type,
    true,
    true,
    true,
  ])
}

const aimed = (command: PersonCommand, to: Person, into: Ticket): PersonCommand => {
  if (command.type === 'give') return { ...command, to: to.id }
  return command.type === 'merge' ? { ...command, into: into.reference } : command
}

/** Random people do random things to random tickets; `undefined` where nobody could report anything. */
export const live = async ({ units, people }: Network, walk: readonly Step[]): Promise<Lived | undefined> => {
  const core = startCore({ units, people })
  core.setTime(AT)
  const opened = await openSome(core, people)
  if (opened.length === 0) return undefined
  const load = async ({ id }: Ticket) => (await core.store.find(id)) as Ticket
  for (const [who, which, what, other] of walk) {
    await core.runTimers(new Date(core.now().getTime() + (PAUSES[other % PAUSES.length] ?? 0) * MINUTE))
    const world = { people, now: core.now() }
    const person = people[who % people.length] as Person
    const before = await load(opened[which % opened.length] as Ticket)
    const into = await load(opened[(which + other) % opened.length] as Ticket)
    const command = aimed(COMMANDS[what] as PersonCommand, people[other % people.length] as Person, into)
    const acted = await core.act(person.id, before, command).catch((error: unknown) => {
      if (isAppError(error) && error.kind !== 'bug') return undefined
      throw error
    })
    if (acted) checkAccepted({ person, before, command, into, world })
  }
  return { units, core, tickets: await Promise.all(opened.map(load)), world: { people, now: core.now() } }
}

export const everyCommand: readonly PersonCommand[] = COMMANDS
