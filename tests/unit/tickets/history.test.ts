import { describe, expect, it } from 'vitest'
import { historyOf } from '../../../src/tickets/domain/history/stays.ts'
import type { Ticket } from '../../../src/tickets/index.ts'
import { codeOf, startCore } from './support/core.ts'
import { calendar, on } from './support/instants.ts'
import { afterCommand, afterTimer, aTicket, place } from './support/tickets.ts'

const HOUR = 3_600_000
const told = (ticket: Ticket, now: Date) => historyOf(ticket, { now, calendarOf: () => calendar })
const hours = (stretches: readonly { readonly workingMs: number }[]) =>
  stretches.map(({ workingMs }) => workingMs / HOUR)

describe('where the time of a ticket went', () => {
  const forwarded = () =>
    afterCommand(
      aTicket({ at: on('monday', '09:00') }),
      { type: 'forward', to: place('province'), reason: 'il faut un technicien' },
      { at: on('monday', '12:00') },
    )

  it('is how long it stood at each tier, in working time, and what ended it', () => {
    const { stays } = told(forwarded(), on('tuesday', '10:00'))
    expect(stays).toMatchObject([
      { tier: 'school', unitId: '10102B', endedBy: 'forwarded' },
      { tier: 'province', unitId: 'DP-OUJDA' },
    ])
    expect(stays[1]).not.toHaveProperty('until')
    const between = calendar.workingTimeBetween(on('monday', '12:00'), on('tuesday', '10:00'))
    expect(stays.map(({ workingMs }) => workingMs)).toEqual([3 * HOUR, between])
  })

  it('is what it waited for, the wait that goes on included', () => {
    const by = 'province-oujda-1'
    const asked = afterCommand(forwarded(), { type: 'ask', question: '?' }, { at: on('monday', '13:00'), by })
    const parts = { type: 'wait', for: 'parts', note: '…' } as const
    const waiting = afterCommand(asked, parts, { at: on('monday', '15:00'), by })
    const { waits } = told(waiting, on('monday', '16:00'))
    expect(waits.map((wait) => wait.for)).toEqual(['requester', 'parts'])
    expect(hours(waits)).toEqual([2, 1])
    expect(waits[1]).not.toHaveProperty('until')
  })

  it('counts each wait in the hours of the unit where it was, and no longer than it stood there', () => {
    const twice = { ...calendar, workingTimeBetween: () => 7 * HOUR }
    const calendarOf = (unitId: string) => (unitId === 'DP-OUJDA' ? twice : calendar)
    const asked = afterCommand(aTicket(), { type: 'ask', question: '?' }, { at: on('monday', '10:00') })
    const gone = afterCommand(
      asked,
      { type: 'forward', to: place('province'), reason: 'x' },
      { at: on('monday', '11:00') },
    )
    const parts = { type: 'wait', for: 'parts', note: '…' } as const
    const waiting = afterCommand(gone, parts, { at: on('monday', '12:00'), by: 'province-oujda-2' })
    const { waits, stays } = historyOf(waiting, { now: on('monday', '13:00'), calendarOf })
    expect(hours(waits)).toEqual([1, 7])
    expect(waits[0]).toMatchObject({ until: on('monday', '11:00') })
    expect(hours(stays)).toEqual([2, 7])
  })

  it.each([
    [{ type: 'resume' }, 'taken'],
    [{ type: 'answer', text: 'ici', attachments: [] }, 'taken'],
    [{ type: 'ask', question: '?' }, 'waiting'],
    [{ type: 'wait', for: 'supplier', note: '' }, 'waiting'],
    [{ type: 'resolve' }, 'resolved'],
    [{ type: 'self_help', article: 'printer_jam' }, 'closed'],
    [{ type: 'cancel', reason: '' }, 'cancelled'],
    [{ type: 'merge', into: { id: 'x', reference: 'SN-22222C' } }, 'merged'],
    [{ type: 'forward', to: place('centre'), reason: 'x' }, 'unassigned'],
    [{ type: 'return', to: place('school'), reason: 'x' }, 'unassigned'],
  ] as const)('no longer waits after %j', (command, status) => {
    const asked = afterCommand(forwarded(), { type: 'ask', question: '?' }, { at: on('monday', '13:00') })
    const ended = afterCommand(asked, command, { at: on('monday', '14:00') })
    expect(ended.state.status).toBe(status)
    const { waits, stays } = told(ended, on('monday', '16:00'))
    expect(waits[0]).toMatchObject({ for: 'requester', until: on('monday', '14:00'), workingMs: HOUR })
    const isOver = ['resolved', 'closed', 'cancelled', 'merged'].includes(status)
    if (isOver) expect(stays.at(-1)).toMatchObject({ until: on('monday', '14:00') })
    else expect(stays.at(-1)).not.toHaveProperty('until')
  })

  it('goes on through what is only said or done beside it', () => {
    const commented = afterCommand(
      forwarded(),
      { type: 'comment', text: 'a', attachments: [] },
      { at: on('monday', '12:30') },
    )
    const taken = afterCommand(
      commented,
      { type: 'take' },
      { at: on('monday', '13:00'), by: 'province-oujda-2' },
    )
    expect(told(taken, on('monday', '14:00')).stays.map(({ endedBy }) => endedBy)).toEqual([
      'forwarded',
      undefined,
    ])
  })

  it('forgets what was taken back', () => {
    const undone = afterCommand(forwarded(), { type: 'undo' }, { at: on('monday', '12:03') })
    expect(told(undone, on('monday', '16:00')).stays).toMatchObject([{ tier: 'school' }])
  })

  it('leaves out the time between a resolution and a reopening', () => {
    const resolved = afterCommand(aTicket(), { type: 'resolve' }, { at: on('monday', '10:00') })
    const again = { type: 'reopen', reason: 'encore' } as const
    const reopened = afterCommand(resolved, again, { at: on('tuesday', '09:00'), by: 'teacher-3' })
    const { stays } = told(reopened, on('tuesday', '11:00'))
    expect(hours(stays)).toEqual([1, 2])
    expect(stays[0]).toMatchObject({ endedBy: 'resolved' })
  })
})

describe('what comes next', () => {
  const at = on('monday', '09:30')

  it('is the acknowledgement that runs out, then the resolution', () => {
    const ticket = aTicket()
    expect(told(ticket, at)).toMatchObject({
      next: 'acknowledge_breach',
      nextAt: ticket.clock.acknowledgeDueAt,
    })
    const taken = afterCommand(ticket, { type: 'take' }, { at })
    expect(told(taken, at)).toMatchObject({ next: 'resolve_breach', nextAt: taken.clock.resolveDueAt })
    // nobody has it, and of its two clocks the acknowledgement's has run out and was told
    const alerted = afterTimer(aTicket({ tier: 'centre' }), on('monday', '13:00'))
    expect(told(alerted, at)).toMatchObject({ next: 'resolve_breach', nextAt: alerted.clock.resolveDueAt })
  })

  it('is the end of a wait, and the closing of what nobody confirms', () => {
    const until = on('thursday', '09:00')
    const waiting = afterCommand(aTicket(), { type: 'wait', for: 'parts', until, note: '…' }, { at })
    expect(told(waiting, at)).toMatchObject({ next: 'wait_ends', nextAt: until })
    const resolved = afterCommand(aTicket(), { type: 'resolve' }, { at })
    const closeAt = resolved.state.status === 'resolved' ? resolved.state.closeAt : undefined
    expect(told(resolved, at)).toMatchObject({ next: 'closes', nextAt: closeAt })
  })

  it('is nothing once it is over', () => {
    const over = afterCommand(aTicket(), { type: 'cancel', reason: '…' }, { at })
    expect(told(over, on('friday', '09:00'))).not.toHaveProperty('next')
    expect(told(over, on('friday', '09:00')).stays).toHaveLength(1)
  })
})

describe('who may ask why', () => {
  it('is anyone who may see the ticket, and nobody else', async () => {
    const { tickets, open } = startCore()
    const ticket = await open('teacher-3')
    expect((await tickets.explain('teacher-3', ticket)).stays).toHaveLength(1)
    expect((await tickets.explain('director-2', ticket)).next).toBe('acknowledge_breach')
    expect(await codeOf(tickets.explain('teacher-4', ticket))).toBe('not_found ticket.unknown')
  })
})
