import { describe, expect, it } from 'vitest'
import type { TicketCommand } from '../../../src/tickets/domain/commands.ts'
import type { Ticket } from '../../../src/tickets/index.ts'
import { on } from './support/instants.ts'
import { afterCommand, afterTimer, aTicket, place, refusalOf, typesOf } from './support/tickets.ts'

const at = on('monday', '10:00')
const soon = on('monday', '10:04')
const tooLate = on('monday', '10:06')
const teacher = 'teacher-3'
const undo = { type: 'undo' } as const

/** All that a person or a query can see of a ticket, but its history. */
const standing = ({ timeline: _timeline, version: _version, updatedAt: _at, ...rest }: Ticket) => rest

const taken = () => afterCommand(aTicket(), { type: 'take' }, { at })
const waiting = () => afterCommand(taken(), { type: 'wait', for: 'parts', note: 'câble' }, { at })
const resolved = () => afterCommand(taken(), { type: 'resolve' }, { at })
const closed = () => afterCommand(resolved(), { type: 'confirm' }, { at, by: teacher })

type Case = readonly [name: string, before: () => Ticket, command: TicketCommand, by?: string]
const CASES: readonly Case[] = [
  ['take', aTicket, { type: 'take' }],
  ['give', taken, { type: 'give', to: 'director-3' }],
  ['qualify', taken, { type: 'qualify', category: 'account_access', impact: 'school' }],
  ['forward', taken, { type: 'forward', to: place('province'), reason: 'technicien', category: 'power' }],
  [
    'return',
    () => aTicket({ tier: 'province' }),
    { type: 'return', to: place('school'), reason: 'à voir sur place' },
  ],
  ['ask', taken, { type: 'ask', question: 'Quelle salle ?' }],
  ['wait', taken, { type: 'wait', for: 'supplier', note: 'garantie' }],
  ['resume', waiting, { type: 'resume' }],
  ['resolve', taken, { type: 'resolve', note: 'câble changé' }],
  ['cancel', taken, { type: 'cancel', reason: 'erreur' }],
  ['merge', taken, { type: 'merge', into: { id: 'other', reference: 'SN-22222C' } }],
  ['confirm', resolved, { type: 'confirm' }, teacher],
  ['reopen', closed, { type: 'reopen', reason: 'encore en panne' }, teacher],
]

describe('undo', () => {
  it.each(CASES.map((one) => [one[0], one] as const))('of %s leaves the ticket as it stood', (_name, one) => {
    const [, before, command, by = 'director-2'] = one
    const ticket = before()
    const done = afterCommand(ticket, command, { at, by })
    expect(standing(done)).not.toEqual(standing(ticket))
    const undone = afterCommand(done, undo, { at: soon, by })
    expect(standing(undone)).toEqual(standing(ticket))
    expect(typesOf(undone).at(-1)).toBe('undone')
    expect(undone.timeline.length).toBeGreaterThan(done.timeline.length)
  })

  it('takes back one command after the other, and never the opening', () => {
    const twice = afterCommand(afterCommand(resolved(), undo, { at: soon }), undo, { at: soon })
    expect(twice.state).toEqual({ status: 'unassigned' })
    expect(refusalOf(twice, undo, { at: soon })).toBe('ticket.nothing_to_undo')
    expect(refusalOf(aTicket(), undo, { at: soon, by: teacher })).toBe('ticket.nothing_to_undo')
  })

  it('is for five minutes', () => {
    expect(refusalOf(taken(), undo, { at: tooLate })).toBe('ticket.too_late_to_undo')
  })

  it('is the author’s', () => {
    expect(refusalOf(taken(), undo, { at: soon, by: 'director-3' })).toBe('ticket.nothing_to_undo')
  })

  it('is over once somebody else has gone on', () => {
    const confirmed = afterCommand(resolved(), { type: 'confirm' }, { at: soon, by: teacher })
    expect(refusalOf(confirmed, undo, { at: soon })).toBe('ticket.nothing_to_undo')
  })

  it('is not barred by a remark of somebody else', () => {
    const remarked = afterCommand(
      resolved(),
      { type: 'comment', text: 'merci', attachments: [] },
      { at: soon, by: teacher },
    )
    expect(afterCommand(remarked, undo, { at: soon }).state.status).toBe('taken')
  })

  it('lets the clock run on as if nothing had been done', () => {
    const undone = afterCommand(waiting(), undo, { at: soon })
    const climbed = afterTimer(undone, undone.clock.resolveDueAt, place('province'))
    expect(typesOf(climbed)).toContain('escalated')
  })
})

describe('a tier loses a ticket to its clock once', () => {
  it('what was returned to it since alerts, and stays', () => {
    const climbed = afterTimer(aTicket(), on('tuesday', '10:00'), place('province'))
    const back = afterCommand(
      climbed,
      { type: 'return', to: place('school'), reason: 'à voir sur place' },
      { at: on('tuesday', '11:00'), by: 'province-oujda-1' },
    )
    const later = afterTimer(back, back.clock.acknowledgeDueAt, place('province'))
    expect(later.tier).toBe('school')
    expect(typesOf(later).at(-1)).toBe('breached')
  })

  it.each([
    ['a remark', { type: 'comment', text: 'Vite', attachments: [] }],
    ['a note', { type: 'note', text: 'Déjà vu' }],
    ['a complaint', { type: 'press', text: 'Alors ?', escalateTo: undefined }],
    ['the people of another ticket', { type: 'absorb', reference: 'SN-22222C', personIds: ['teacher-4'] }],
    ['a deadline that moves', { type: 'retarget', because: 'policy' }],
  ] as const)('is not barred by %s that came since', (_what, command) => {
    const rules = {
      rules: [
        {
          acknowledgeWithin: { hours: 8 },
          resolveWithin: { hours: 80 },
          warnBefore: { share: 0.5 },
          validFrom: Number.NEGATIVE_INFINITY,
        },
      ],
    }
    const since = afterCommand(taken(), command, { at: soon, by: 'province-oujda-1', rules })
    expect(typesOf(since)).toHaveLength(3)
    expect(afterCommand(since, undo, { at: soon }).state).toEqual({ status: 'unassigned' })
  })

  it('is not barred by the warning of a timer, nor by the rating after a yes', () => {
    const late = on('tuesday', '12:58')
    const warned = afterTimer(afterCommand(aTicket(), { type: 'take' }, { at: late }), on('tuesday', '13:00'))
    expect(typesOf(warned)).toEqual(['opened', 'taken', 'warned'])
    expect(refusalOf(warned, undo, { at: on('tuesday', '13:01') })).toBeUndefined()
    const rated = afterCommand(closed(), { type: 'rate', satisfied: true }, { at: soon, by: teacher })
    expect(afterCommand(rated, undo, { at: soon, by: teacher }).state.status).toBe('resolved')
  })

  it('of a departure is not barred by the people who are let go', () => {
    const absorbed = afterCommand(
      taken(),
      { type: 'absorb', reference: 'SN-22222C', personIds: ['teacher-4'] },
      { at, by: teacher },
    )
    const parted = afterCommand(absorbed, { type: 'part', reference: 'SN-22222C' }, { at: soon, by: teacher })
    expect(refusalOf(parted, undo, { at: soon })).toBeUndefined()
  })
})
