import { describe, expect, it } from 'vitest'
import { staysOf } from '../../../../src/tickets/domain/policy/dry-run/stays.ts'
import { on } from '../support/instants.ts'
import { afterCommand, afterTimer, aTicket, place } from '../support/tickets.ts'

const now = on('friday', '12:00')
const at = on

const forwarded = () => {
  const taken = afterCommand(aTicket(), { type: 'take' }, { at: at('monday', '10:00') })
  return afterCommand(
    taken,
    { type: 'forward', to: place('province'), reason: 'Pièce à changer', category: 'power' },
    { at: at('monday', '11:00') },
  )
}

describe('the stays of a ticket', () => {
  it('begin with its arrival at a tier and end when it is sent on', () => {
    const stays = staysOf(forwarded(), now)
    expect(stays).toMatchObject([
      {
        tier: 'school',
        unitId: '10102B',
        arrivedAt: at('monday', '09:00'),
        escalated: false,
        stretches: [
          { from: at('monday', '09:00'), until: at('monday', '10:00'), acknowledged: false },
          { from: at('monday', '10:00'), until: at('monday', '11:00'), acknowledged: true },
        ],
      },
      {
        tier: 'province',
        arrivedAt: at('monday', '11:00'),
        stretches: [{ from: at('monday', '11:00'), until: now, acknowledged: false, category: 'power' }],
      },
    ])
    expect(stays).toHaveLength(2)
  })

  it('leave out what was waited for', () => {
    const ticket = afterCommand(aTicket(), { type: 'take' }, { at: at('monday', '10:00') })
    const asked = afterCommand(ticket, { type: 'ask', question: 'Où ?' }, { at: at('tuesday', '10:00') })
    const answered = afterCommand(
      asked,
      { type: 'answer', text: 'Salle 3', attachments: [] },
      { at: at('wednesday', '10:00'), by: 'teacher-3' },
    )
    const resolved = afterCommand(answered, { type: 'resolve' }, { at: at('thursday', '10:00') })
    expect(staysOf(resolved, now).map(({ stretches }) => stretches)).toMatchObject([
      [
        { until: at('monday', '10:00') },
        { until: at('tuesday', '10:00') },
        { from: at('wednesday', '10:00'), until: at('thursday', '10:00') },
      ],
    ])
  })

  it('are not cut by a comment, but by a qualification', () => {
    const words = { type: 'comment', text: 'toujours rien', attachments: [] } as const
    const commented = afterCommand(aTicket(), words, { at: at('monday', '10:00'), by: 'teacher-3' })
    expect(staysOf(commented, now)[0]?.stretches).toHaveLength(1)
    const critical = { type: 'qualify', impact: 'school', urgency: 'high' } as const
    const qualified = afterCommand(commented, critical, { at: at('monday', '11:00') })
    expect(staysOf(qualified, now)[0]?.stretches).toMatchObject([
      { until: at('monday', '11:00'), priority: 'normal' },
      { from: at('monday', '11:00'), priority: 'critical' },
    ])
  })

  it('know nothing of what was taken back', () => {
    const undone = afterCommand(forwarded(), { type: 'undo' }, { at: at('monday', '11:03') })
    expect(staysOf(undone, now)).toMatchObject([
      { tier: 'school', stretches: [{ acknowledged: false }, { acknowledged: true, until: now }] },
    ])
  })

  it('say which of them a deadline ended, and begin anew when a ticket is reopened', () => {
    const climbed = afterTimer(aTicket(), at('monday', '13:00'), place('province'))
    const resolved = afterCommand(climbed, { type: 'resolve' }, { at: at('tuesday', '10:00') })
    const reopened = afterCommand(
      resolved,
      { type: 'reopen', reason: 'Non', assignee: 'province-oujda-1' },
      { at: at('wednesday', '10:00'), by: 'teacher-3' },
    )
    expect(staysOf(reopened, now)).toMatchObject([
      { tier: 'school', escalated: true },
      { tier: 'province', escalated: false, stretches: [{ until: at('tuesday', '10:00') }] },
      { tier: 'province', stretches: [{ from: at('wednesday', '10:00'), acknowledged: true, until: now }] },
    ])
  })
})
