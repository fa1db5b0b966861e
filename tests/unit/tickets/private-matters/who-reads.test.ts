import { describe, expect, it } from 'vitest'
import { activeMemberships, type Person, type Tier } from '../../../../src/directory/index.ts'
import { mayRead } from '../../../../src/tickets/domain/access/reading.ts'
import type { Ticket } from '../../../../src/tickets/index.ts'
import { personOf } from '../support/demo-directory.ts'
import { on } from '../support/instants.ts'
import { afterCommand, aTicket } from '../support/tickets.ts'

const supervisor = 'province-oujda-1'
const coordinator = 'province-oujda-5'
const AT = on('monday', '10:00')

/** A password, where it stands; the demonstration's people of that unit around it. */
const account = (tier: Tier): Ticket => aTicket({ tier, report: { category: 'account_access' } })

const UNIT_OF: Readonly<Record<string, readonly string[]>> = {
  province: [supervisor, 'province-oujda-2', 'province-oujda-3', 'province-oujda-4', coordinator],
  school: ['director-2'],
}

const reads = (who: string | Person, ticket: Ticket, people?: readonly Person[]) => {
  const person = typeof who === 'string' ? personOf(who) : who
  const around = people ?? (UNIT_OF[ticket.tier] ?? []).map(personOf)
  return mayRead({ person, ticket, people: around, at: AT })
}

const step = (by: string) => ({ at: AT, by })

describe('who reads a personal matter', () => {
  it('its requester, wherever it stands', () => {
    expect(reads('teacher-3', account('school'))).toBe(true)
    expect(reads('teacher-3', account('province'))).toBe(true)
    expect(reads('teacher-4', account('school'))).toBe(false)
  })

  it('whoever its alert told alone, until somebody else has it', () => {
    const ticket = account('province')
    expect(reads(supervisor, ticket)).toBe(true)
    expect(reads(coordinator, ticket)).toBe(false)
    const taken = afterCommand(ticket, { type: 'take' }, step(coordinator))
    expect(reads(coordinator, taken)).toBe(true)
    expect(reads(supervisor, taken)).toBe(false)
  })

  it('nobody of two whom its alert told, before one has taken it', () => {
    const second: Person = { ...personOf(coordinator), id: 'second-director' }
    const [post] = activeMemberships(personOf('director-2'), AT)
    const directors = [personOf('director-2'), { ...second, memberships: post ? [post] : [] }]
    const ticket = account('school')
    expect(reads('director-2', ticket, directors)).toBe(false)
    expect(reads(directors[1] as Person, ticket, directors)).toBe(false)
    const taken = afterCommand(ticket, { type: 'take' }, step('director-2'))
    expect(reads('director-2', taken, directors)).toBe(true)
    expect(reads(directors[1] as Person, taken, directors)).toBe(false)
  })

  it('what is not private is read by whoever sees it', () => {
    const ticket = aTicket({ report: { category: 'printer' } })
    expect(ticket.private).toBe(false)
    expect(reads(coordinator, ticket, [])).toBe(true)
  })

  it('whoever stands in for its holder, and its holder still', () => {
    const deputy: Person = {
      ...personOf(coordinator),
      memberships: activeMemberships(personOf(coordinator), AT).map((post) => ({
        ...post,
        standingInFor: supervisor,
      })),
    }
    const away: Person = { ...personOf(supervisor), awayUntil: on('friday', '18:00') }
    const taken = afterCommand(account('province'), { type: 'take' }, step(supervisor))
    expect(reads(deputy, taken, [away, deputy])).toBe(true)
    expect(reads(away, taken, [away, deputy])).toBe(true)
    expect(reads(deputy, taken, [personOf(supervisor), deputy])).toBe(false)
  })
})

describe('once it is over', () => {
  const resolvedBy = (by: string, ticket = account('province')) =>
    afterCommand(afterCommand(ticket, { type: 'take' }, step(by)), { type: 'resolve' }, step(by))
  const confirmed = (ticket: Ticket) => afterCommand(ticket, { type: 'confirm' }, step('teacher-3'))

  it('whoever resolved it last reads it, not whom its queue would tell', () => {
    const closed = confirmed(resolvedBy(coordinator))
    expect(closed.state.status).toBe('closed')
    expect(reads(coordinator, closed)).toBe(true)
    expect(reads(supervisor, closed)).toBe(false)
  })

  it('the last of two who resolved it, when the first repair did not hold', () => {
    const again = afterCommand(
      resolvedBy(coordinator),
      { type: 'reopen', reason: 'toujours' },
      step('teacher-3'),
    )
    const closed = confirmed(resolvedBy(supervisor, again))
    expect(reads(supervisor, closed)).toBe(true)
    expect(reads(coordinator, closed)).toBe(false)
  })

  it('nobody resolved it: it stays with whom its alert told', () => {
    const helped = afterCommand(
      account('province'),
      { type: 'self_help', article: 'account-reset' },
      step('teacher-3'),
    )
    expect(helped.state.status).toBe('closed')
    expect(reads(supervisor, helped)).toBe(true)
    expect(reads(coordinator, helped)).toBe(false)
  })
})
