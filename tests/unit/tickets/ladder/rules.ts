import assert from 'node:assert/strict'
import { TIERS } from '../../../../src/directory/index.ts'
import { DEFAULT_POLICY } from '../../../../src/tickets/domain/policy/ladder-policy.ts'
import {
  assigneeOf,
  defaultCalendars,
  type History,
  type PersonCommand,
  type Ticket,
} from '../../../../src/tickets/index.ts'

const calendar = await defaultCalendars.calendarFor('MEN')

const AT_TIER = { school: /^director-2$/, province: /oujda/, region: /oriental/, centre: /^centre/ } as const
const OF_REQUESTER: readonly PersonCommand['type'][] = ['answer', 'confirm', 'self_help', 'reopen', 'rate']
const OF_HOLDER: readonly PersonCommand['type'][] = [
  'take',
  'give',
  'forward',
  'return',
  'ask',
  'wait',
  'resume',
  'resolve',
]

/** Who may have done it: said as plainly as can be, and nothing of the code under test. */
export const checkAllowed = (before: Ticket, { type }: PersonCommand, as: string): void => {
  if (OF_REQUESTER.includes(type)) assert.equal(as, before.requesterId, `${as} may ${type}`)
  if (OF_HOLDER.includes(type)) assert.match(as, AT_TIER[before.tier], `${as} may ${type}`)
  if (type === 'amend') assert.equal(as, before.requesterId)
  if (type === 'amend_details')
    assert(as === before.requesterId || AT_TIER[before.tier].test(as), `${as} may ${type}`)
  if (type === 'note') assert.notEqual(as, before.requesterId)
}

const climbed = (before: Ticket, after: Ticket): number =>
  TIERS.indexOf(after.tier) - TIERS.indexOf(before.tier)

/** What an accepted command must have made of the ticket. */
export const checkOutcome = (before: Ticket, command: PersonCommand, after: Ticket, as: string): void => {
  const [was, is] = [before.state.status, after.state.status]
  const holder = assigneeOf(after.state)
  const expected = {
    take: () => is === (was === 'waiting' ? 'waiting' : 'taken') && holder === as,
    give: () => holder === (command.type === 'give' ? command.to : ''),
    forward: () => is === 'unassigned' && climbed(before, after) > 0,
    return: () => is === 'unassigned' && climbed(before, after) < 0,
    ask: () => is === 'waiting' && holder === as,
    wait: () => is === 'waiting' && holder === as,
    resume: () => was === 'waiting' && is === 'taken' && holder === assigneeOf(before.state),
    resolve: () => is === 'resolved' && holder === as,
    confirm: () => was === 'resolved' && is === 'closed',
    reopen: () => (was === 'resolved' || was === 'closed') && (is === 'taken' || is === 'unassigned'),
    cancel: () => is === 'cancelled',
    merge: () => is === 'merged',
    comment: () => is === was && climbed(before, after) === 0,
    note: () => is === was && climbed(before, after) === 0,
    amend: () => is === 'unassigned' && was === 'unassigned' && climbed(before, after) === 0,
    amend_details: () => is === was && climbed(before, after) === 0 && after.report.room === 'salle 9',
    self_help: () => is === 'closed',
    rate: () => was === 'closed' && is === 'closed',
  } as const satisfies Partial<Record<PersonCommand['type'], () => boolean>>
  const holds = (expected as Partial<Record<string, () => boolean>>)[command.type]
  assert(holds?.() ?? true, `${command.type}: from ${was} at ${before.tier} to ${is} at ${after.tier}`)
}

/** What somebody would say of the ticket: where it stands, for whom, until when. */
export const standing = ({ state, tier, unitId, category, assessment, service, clock }: Ticket) => ({
  ...{ status: state.status, holder: assigneeOf(state), tier, unitId, category, assessment, service },
  resolveDueAt: clock.resolveDueAt,
})

const DAY = 8 * 3_600_000

/** Of the working time since the ticket came to its tier, what it was given and what it waited make the deadline. */
const checkDeadline = ({ clock, tier }: Ticket): void => {
  if (clock.pausedAt) return
  const given = calendar.workingTimeBetween(clock.startedAt, clock.resolveDueAt)
  assert.equal(
    given - (clock.pausedMs ?? 0),
    DEFAULT_POLICY.resolveWithinDays[tier] * DAY,
    'the clock lost time',
  )
}

/** The stays follow one another, and are together as long as the whole. */
export const checkSums = ({ stays, waits }: History, ticket: Ticket, now: Date): void => {
  let begun = 0
  stays.forEach(({ from, until = now, endedBy }, index) => {
    const next = stays[index + 1]
    const goesOn = next && next.from.getTime() === until.getTime()
    assert(!next || goesOn || endedBy !== undefined, 'a gap between two stays')
    if (goesOn) return
    const run = stays.slice(begun, index + 1)
    const sum = run.reduce((all, { workingMs }) => all + workingMs, 0)
    assert.equal(sum, calendar.workingTimeBetween(run[0]?.from ?? from, until), 'the stays do not sum up')
    begun = index + 1
  })
  const waited = waits.reduce((all, { workingMs }) => all + workingMs, 0)
  const stood = stays.reduce((all, { workingMs }) => all + workingMs, 0)
  assert(waited <= stood, 'waited longer than it stood')
  checkDeadline(ticket)
}

export const checkTimeline = (before: Ticket | undefined, ticket: Ticket): void => {
  const { timeline, state, tier } = ticket
  timeline.forEach(({ at }, index) => {
    assert(at >= (timeline[index - 1]?.at ?? at), 'the timeline runs backwards')
  })
  if (state.status === 'taken' || state.status === 'waiting') assert.match(state.by, AT_TIER[tier])
  if (before?.state.status !== 'closed' || state.status === 'closed') return
  const types = timeline.slice(before.timeline.length).map(({ type }) => type)
  assert(types.includes('reopened') || types.includes('undone'), 'closed no more, and not reopened')
}
