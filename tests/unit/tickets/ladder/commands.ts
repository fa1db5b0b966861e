import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isAppError } from '../../../../src/shared/index.ts'
import type { PersonCommand, Ticket } from '../../../../src/tickets/index.ts'
import type { startCore } from '../support/core.ts'
import { checkAllowed, checkOutcome, checkSums, checkTimeline, standing } from './rules.ts'

const HOUR = 3_600_000
const OUTSIDERS = ['teacher-5', 'director-3', 'province-fes-1', 'operator-1'] as const
const PEOPLE = [
  ...OUTSIDERS,
  'director-2',
  'province-oujda-1',
  'province-oujda-2',
  'region-oriental-1',
  'centre-1',
]
const AT_TIER = {
  school: 'director-2',
  province: 'province-oujda-1',
  region: 'region-oriental-1',
  centre: 'centre-1',
}
/** Mostly people who have a part in the ticket: its requester, whoever may handle it, who did something to it last. */
const PARTS = ['requester', 'handler', 'handler', 'last'] as const

const personIn = (part: string, { requesterId, tier, timeline }: Ticket): string => {
  if (part === 'requester') return requesterId
  if (part === 'handler') return AT_TIER[tier]
  return part === 'last' ? (timeline.at(-1)?.by ?? requesterId) : part
}

/** How a ticket stood before each command, by the command's id: what an undo must bring back. */
export type Model = { readonly before: Map<string, ReturnType<typeof standing>>; steps: number }

export type World = {
  readonly core: ReturnType<typeof startCore>
  tickets: Ticket[]
  readonly met: Set<string>
}

/** Everything that must hold, of every ticket, whatever happened. */
const look = async ({ core, tickets, met }: World): Promise<Ticket[]> => {
  const now: Ticket[] = []
  for (const before of tickets) {
    const ticket = (await core.store.find(before.id)) as Ticket
    checkTimeline(before, ticket)
    checkSums(await core.tickets.explain(ticket.requesterId, ticket), ticket, core.now())
    for (const { type } of ticket.timeline.slice(before.timeline.length)) met.add(type)
    now.push(ticket)
  }
  return now
}

const passTime = (hours: number): fc.AsyncCommand<Model, World> => ({
  check: () => true,
  async run(_model, world) {
    await world.core.runTimers(new Date(world.core.now().getTime() + hours * HOUR))
    world.tickets = await look(world)
  },
  toString: () => `${hours.toFixed(2)} h pass`,
})

type Done = { readonly which: number; readonly part: string; readonly command: PersonCommand }

const otherThan = (world: World, ticket: Ticket): string =>
  world.tickets.find(({ id }) => id !== ticket.id)?.reference ?? ''

/** What was taken back stands as before, and the people who had come with it are gone from the other ticket. */
const checkUndone = async (
  model: Model,
  { core, tickets }: World,
  [before, after]: readonly [Ticket, Ticket],
): Promise<void> => {
  const event = after.timeline.at(-1)
  assert(event?.type === 'undone')
  // words and a room move nothing, and something older may have been taken back since they were said
  const isWords = ['commented', 'noted', 'details_amended'].includes(event.what)
  const expected = isWords ? standing(before) : model.before.get(event.undoes)
  assert.deepEqual(standing(after), expected, `undo of ${event.what}`)
  if (event.what !== 'merged') return
  const others = tickets.filter(({ id }) => id !== after.id)
  for (const { id } of others)
    assert(!(await core.store.find(id))?.followers.includes(after.requesterId), 'still a follower')
}

/** What mostly follows: rare otherwise, since two draws must meet. */
const SEQUELS: Partial<Record<Ticket['state']['status'], Omit<Done, 'which'>>> = {
  resolved: { part: 'requester', command: { type: 'confirm' } },
  closed: { part: 'requester', command: { type: 'rate', satisfied: true } },
  merged: { part: 'last', command: { type: 'undo' } },
  waiting: { part: 'requester', command: { type: 'answer', text: 'Salle 6', attachments: [] } },
}

const goesOn = (which: number): fc.AsyncCommand<Model, World> => ({
  check: () => true,
  async run(model, world) {
    const ticket = world.tickets[which % world.tickets.length] as Ticket
    const sequel = SEQUELS[ticket.state.status]
    if (sequel) await does({ which, ...sequel }).run(model, world)
  },
  toString: () => `${which} goes on`,
})

const does = ({ which, part, command: given }: Done): fc.AsyncCommand<Model, World> => ({
  check: () => true,
  async run(model, world) {
    const before = world.tickets[which % world.tickets.length] as Ticket
    const as = personIn(part, before)
    const command = given.type === 'merge' ? { ...given, into: otherThan(world, before) } : given
    model.steps += 1
    const commandId = `inbox-${model.steps}:1`
    try {
      const after = await world.core.act(as, before, command, commandId)
      if (after.version !== before.version) {
        assert(!OUTSIDERS.some((id) => id === as), `${as} may ${command.type}`)
        checkAllowed(before, command, as)
        if (command.type === 'undo') await checkUndone(model, world, [before, after])
        else checkOutcome(before, command, after, as)
        model.before.set(commandId, standing(before))
      }
    } catch (error) {
      if (!isAppError(error) || error.kind === 'bug' || error.kind === 'unavailable') throw error
      assert.deepEqual(await world.core.store.find(before.id), before, 'refused, and changed all the same')
    }
    world.tickets = await look(world)
  },
  toString: () => `${part} ${JSON.stringify(given)} on ${which}`,
})

const COMMANDS: readonly PersonCommand[] = [
  ...(['take', 'take', 'resume', 'confirm', 'undo', 'undo', 'undo', 'resolve'] as const).map((type) => ({
    type,
  })),
  { type: 'give', to: 'province-oujda-2' },
  { type: 'qualify', category: 'connectivity', urgency: 'high' },
  { type: 'forward', reason: 'Il faut un technicien', category: 'power' },
  { type: 'return', reason: 'À voir sur place' },
  { type: 'ask', question: 'Quelle salle ?' },
  { type: 'answer', text: 'Salle 6', attachments: [] },
  { type: 'comment', text: 'Deux autres aussi', attachments: [] },
  { type: 'wait', for: 'supplier', note: 'Sous garantie' },
  { type: 'reopen', reason: 'Encore en panne' },
  { type: 'cancel', reason: '' },
  { type: 'merge', into: '' },
  { type: 'note', text: 'Déjà vu en octobre' },
  { type: 'self_help', article: 'projector_first_checks' },
  { type: 'amend', report: { text: 'Le son manque', category: 'projector', attachments: [] } },
  { type: 'amend_details', details: { room: 'salle 9' } },
  { type: 'press', text: 'Toujours rien' },
  { type: 'rate', satisfied: true },
]

const person = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PARTS) },
  { weight: 1, arbitrary: fc.constantFrom(...PEOPLE) },
)
/** Some minutes, so that something can be taken back, or most of a day. */
const hours = fc.oneof(
  fc.double({ min: 0.01, max: 0.05, noNaN: true }),
  fc.double({ min: 0.5, max: 20, noNaN: true }),
)

export const ladderCommands = fc.commands<Model, World, false>(
  [
    hours.map(passTime),
    fc.nat(1).map(goesOn),
    fc
      .nat(1)
      .map((which) => does({ which, part: 'handler', command: { type: 'ask', question: 'Et alors ?' } })),
    ...[1, 2, 3].map(() =>
      fc.record({ which: fc.nat(1), part: person, command: fc.constantFrom(...COMMANDS) }).map(does),
    ),
  ],
  { maxCommands: 100, size: 'max' },
)
