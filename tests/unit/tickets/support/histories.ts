import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import { TIERS } from '../../../../src/directory/index.ts'
import { isAppError } from '../../../../src/shared/index.ts'
import { nextTimerAt } from '../../../../src/tickets/domain/clocks/due.ts'
import { replay } from '../../../../src/tickets/domain/history/evolve.ts'
import type { PersonCommand, Ticket, TicketEventType, TicketStatus } from '../../../../src/tickets/index.ts'
import { seededRandom } from '../../../torture/random.ts'
import { startCore } from './core.ts'

const STEPS = 18
const HOUR = 3_600_000

const PEOPLE = [
  'teacher-3',
  'teacher-3',
  'teacher-3',
  'director-2',
  'director-2',
  'province-oujda-1',
  'province-oujda-2',
  'region-oriental-1',
  'region-oriental-2',
  'centre-1',
  'centre-2',
] as const
const OUTSIDERS = ['teacher-4', 'director-3', 'province-fes-1', 'operator-1'] as const

const COMMANDS: readonly PersonCommand[] = [
  { type: 'take' },
  { type: 'take' },
  { type: 'resume' },
  { type: 'confirm' },
  { type: 'qualify', category: 'account_access' },
  { type: 'qualify', category: 'connectivity' },
  { type: 'forward', reason: 'Il faut un technicien' },
  { type: 'reopen', reason: 'Encore en panne' },
  { type: 'reopen', reason: 'Revenu' },
  { type: 'ask', question: 'Quelle salle ?' },
  { type: 'answer', text: 'Salle 6', attachments: [] },
  { type: 'comment', text: 'Deux autres aussi', attachments: [] },
  { type: 'wait', for: 'supplier', note: 'Sous garantie' },
  { type: 'resolve', note: 'Câble changé' },
  { type: 'resolve' },
  { type: 'press', text: 'Toujours rien' },
  { type: 'give', to: 'province-oujda-2' },
  { type: 'give', to: 'region-oriental-2' },
  { type: 'qualify', impact: 'school', urgency: 'high' },
  { type: 'forward', reason: 'Il faut un technicien', category: 'power', service: 'infrastructure' },
  { type: 'return', reason: 'À voir sur place' },
  { type: 'note', text: 'Déjà vu en octobre' },
  { type: 'rate', satisfied: false, words: 'Trop long' },
  { type: 'amend_details', details: { room: 'salle 4', quantity: 3 } },
  { type: 'amend_details', details: { since: 'depuis lundi' }, words: 'et pas mardi' },
  { type: 'undo' },
]

/** Thousands of comparisons: `toEqual` is a hundred times slower, and the failing seed is told anyway. */
const same = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b)

const isOutsider = (personId: string): boolean => OUTSIDERS.some((id) => id === personId)

const HOLDERS = {
  school: /^director-2$/,
  province: /oujda/,
  region: /oriental/,
  centre: /centre/,
} as const

type Core = ReturnType<typeof startCore>
type Random = () => number
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T

/** One thing that happens: time passes, then a timer or somebody acts; acting twice must be acting once. */
const happen = async (core: Core, random: Random, ticket: Ticket, step: number): Promise<void> => {
  const hours = random() < 0.4 ? random() : random() * 40
  core.setTime(new Date(core.now().getTime() + hours * HOUR))
  if (random() < 0.35) {
    await core.runTimers(core.now())
    return
  }
  const command = random() < 0.03 ? ({ type: 'cancel', reason: '' } as const) : pick(random, COMMANDS)
  const as = pick(random, random() < 0.1 ? OUTSIDERS : PEOPLE)
  // somebody who pressed wrong notices at once, and it was they who did it last
  const last = ticket.timeline.at(-1)
  if (last?.by && random() < 0.08) {
    core.setTime(new Date(core.now().getTime() - hours * HOUR + random() * 6 * 60_000))
    await tryOn(core, ticket, { as: last.by, command: { type: 'undo' }, step })
    return
  }
  // what the requester is asked is mostly what he answers
  const asked = random() < 0.2 ? ASKED[ticket.state.status] : undefined
  await tryOn(core, ticket, asked ? { as: 'teacher-3', command: asked, step } : { as, command, step })
}

const ASKED: Partial<Record<TicketStatus, PersonCommand>> = {
  resolved: { type: 'confirm' },
  closed: { type: 'rate', satisfied: true },
}

type Attempt = { readonly as: string; readonly command: PersonCommand; readonly step: number }

const tryOn = async (core: Core, ticket: Ticket, { as, command, step }: Attempt): Promise<void> => {
  try {
    const acted = await core.act(as, ticket, command, `inbox-${step}:1`)
    assert(!isOutsider(as), `${as} may ${command.type}`)
    assert(command.type !== 'amend_details' || mayAmend(as, ticket), `${as} corrects what is not theirs`)
    assert(command.type !== 'note' || as !== 'teacher-3', 'the requester wrote a note among staff')
    const again = await core.act(as, ticket, command, `inbox-${step}:1`)
    assert(same(again, acted), `${command.type} twice is not once`)
  } catch (error) {
    if (!isAppError(error) || error.kind === 'bug' || error.kind === 'unavailable') throw error
  }
}

/** Its requester, and those who handle it where it stands. */
const mayAmend = (as: string, { tier }: Ticket): boolean => as === 'teacher-3' || HOLDERS[tier].test(as)

const checkState = (ticket: Ticket): void => {
  const { state, clock } = ticket
  assert(same(replay(ticket, ticket.timeline), ticket), 'the timeline tells another state')
  assert.equal(clock.pausedAt !== undefined, state.status === 'waiting', 'the clock stands still')
  if (state.status === 'taken' || state.status === 'waiting') {
    assert.match(state.by, HOLDERS[ticket.tier])
    assert(clock.acknowledgedAt, 'held and not acknowledged')
  }
}

/** Taken back within five minutes, by its author, and the last thing that moved anything. */
const checkUndone = ({ timeline }: Ticket, { timeline: after }: Ticket): void => {
  const undone = after.at(-1)
  const command = timeline.filter(({ commandId }) => undone?.type === 'undone' && commandId === undone.undoes)
  assert(command.length > 0, 'nothing was taken back')
  for (const event of command) {
    assert.equal(event.by, undone?.by)
    assert((undone?.at.getTime() ?? 0) - event.at.getTime() <= 5 * 60_000, 'taken back too late')
  }
}

const checkStep = (before: Ticket, now: Ticket): void => {
  const added = now.timeline.slice(before.timeline.length)
  assert(same(now.timeline.slice(0, before.timeline.length), before.timeline), 'the past has changed')
  assert.equal(now.version - before.version, new Set(added.map(({ commandId }) => commandId)).size)
  const inOrder = now.timeline.every(
    ({ id, at }, index) => id === `${now.id}:${index + 1}` && at >= (now.timeline[index - 1]?.at ?? at),
  )
  assert(inOrder, 'events out of order')
  const types = added.map(({ type }) => type)
  if (types.includes('undone')) {
    checkUndone(before, now)
    return
  }
  const up = added.filter(({ type }) => type === 'forwarded' || type === 'escalated').length
  const down = added.filter(({ type }) => type === 'returned').length
  const climbed = TIERS.indexOf(now.tier) - TIERS.indexOf(before.tier)
  // a return skips the tiers where nobody is: at least one down, never up
  assert(down === 0 ? climbed === up : climbed < 0, 'moved without a reason')
  const cameBack = before.state.status === 'closed' && now.state.status !== 'closed'
  assert(!cameBack || types.includes('reopened'), 'closed no more, and not reopened')
  if (before.state.status === 'cancelled') assert(same(now.state, before.state), 'cancelled, and came back')
}

const live = async (seed: number): Promise<Ticket> => {
  const random = seededRandom(seed)
  const core = startCore()
  let before = await core.open('teacher-3', {}, 'inbox-0:1')
  for (let step = 1; step <= STEPS; step += 1) {
    await happen(core, random, before, step)
    const now = (await core.store.find(before.id)) as Ticket
    checkState(now)
    checkStep(before, now)
    before = now
  }
  for (const outsider of OUTSIDERS) {
    const seen = await core.tickets.findVisible(outsider, before.reference)
    assert.equal(seen, undefined, `${outsider} sees it`)
  }
  await core.runTimers(new Date(core.now().getTime() + 200 * 24 * HOUR))
  await core.runTimers(new Date(core.now().getTime() + 200 * 24 * HOUR))
  const last = (await core.store.find(before.id)) as Ticket
  assert((nextTimerAt(last) ?? core.now()) >= core.now(), 'a timer was left behind')
  return last
}

/** Histories that never meet an event would prove nothing about it. */
const EVENTS: readonly TicketEventType[] = [
  ...(['opened', 'taken', 'given', 'qualified', 'forwarded', 'returned', 'escalated', 'breached'] as const),
  ...([
    'asked',
    'answered',
    'set_waiting',
    'resumed',
    'resolved',
    'confirmation_reminded',
    'closed',
  ] as const),
  ...([
    'reopened',
    'cancelled',
    'commented',
    'noted',
    'rated',
    'undone',
    'pressed',
    'details_amended',
  ] as const),
]

/** Plays the histories of these seeds; returns the kinds of events that none of them has met. */
export const playHistories = async (count: number, onPlayed: (done: number) => void = () => {}) => {
  const seen = new Set<string>()
  for (let seed = 1; seed <= count; seed += 1) {
    try {
      const ticket = await live(seed)
      for (const { type } of ticket.timeline) seen.add(type)
    } catch (error) {
      throw new Error(`history ${seed}`, { cause: error })
    }
    onPlayed(seed)
  }
  return EVENTS.filter((type) => !seen.has(type))
}
