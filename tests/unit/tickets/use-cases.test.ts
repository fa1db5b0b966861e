import { describe, expect, it } from 'vitest'
import type { Ticket } from '../../../src/tickets/index.ts'
import { codeOf, startCore } from './support/core.ts'
import { without } from './support/demo-directory.ts'
import { local, on } from './support/instants.ts'
import { typesOf } from './support/tickets.ts'

const placeOf = ({ tier, unitId, originUnitId }: Ticket) => ({ tier, unitId, originUnitId })

describe('a report enters the ladder', () => {
  it.each([
    ['teacher-3', 'school', '10102B', '10102B'],
    ['director-2', 'province', 'DP-OUJDA', '10102B'],
    ['province-oujda-3', 'province', 'DP-OUJDA', 'DP-OUJDA'],
    ['region-oriental-3', 'region', 'AREF-OR', 'AREF-OR'],
    ['centre-2', 'centre', 'MEN', 'MEN'],
  ])('of %s at the %s', async (as, tier, unitId, originUnitId) => {
    expect(placeOf(await startCore().open(as))).toEqual({ tier, unitId, originUnitId })
  })

  it('at the next tier that has somebody, when the school has no director', async () => {
    const core = startCore({ people: without('director-2') })
    expect(placeOf(await core.open('teacher-3'))).toMatchObject({ tier: 'province', unitId: 'DP-OUJDA' })
  })

  it('is refused, not lost silently, from somebody without a post', async () => {
    const core = startCore()
    core.setTime(local('2020-01-01T10:00'))
    expect(await codeOf(core.open('teacher-3'))).toBe('forbidden ticket.no_unit')
  })

  it('needs words or an attachment', async () => {
    expect(await codeOf(startCore().open('teacher-3', { text: ' \u0000 ' }))).toBe(
      'invalid ticket.words_missing',
    )
  })

  it('once for one command, with a reference of its own', async () => {
    const core = startCore()
    const first = await core.open('teacher-3', {}, 'inbox-1:1')
    expect(await core.open('teacher-3', { text: 'autre chose' }, 'inbox-1:1')).toEqual(first)
    expect((await core.open('teacher-3')).reference).not.toBe(first.reference)
  })
})

describe('the story of a ticket', () => {
  it('goes from the teacher to the province and back, and ends with the teacher', async () => {
    const core = startCore()
    const ticket = await core.open('teacher-3')
    await core.act('director-2', ticket, { type: 'forward', reason: 'Il faut un technicien' })
    await core.act('province-oujda-2', ticket, { type: 'ask', question: 'Quelle salle ?' })
    await core.act('teacher-3', ticket, { type: 'answer', text: 'Salle 6', attachments: [] })
    await core.act('province-oujda-2', ticket, { type: 'resolve', note: 'Lampe changée' })
    const closed = await core.act('teacher-3', ticket, { type: 'confirm' })
    expect(typesOf(closed)).toEqual(['opened', 'forwarded', 'asked', 'answered', 'resolved', 'closed'])
    const again = await core.act('teacher-3', ticket, { type: 'reopen', reason: 'Encore' })
    expect(again).toMatchObject({ tier: 'province', state: { status: 'taken', by: 'province-oujda-2' } })
  })

  it('passes over a tier where nobody is', async () => {
    const province = ['1', '2', '3', '4', '5', '6'].map((n) => `province-oujda-${n}`)
    const core = startCore({ people: without(...province) })
    const ticket = await core.open('teacher-3')
    const forwarded = await core.act('director-2', ticket, { type: 'forward', reason: 'Technicien' })
    expect(placeOf(forwarded)).toMatchObject({ tier: 'region', unitId: 'AREF-OR' })
  })

  it('says why something can no longer be taken back, to whoever did it', async () => {
    const core = startCore()
    const ticket = await core.open('teacher-3')
    const taken = await core.act('director-2', ticket, { type: 'take' })
    core.setTime(on('monday', '09:06'))
    const undo = (as: string) => codeOf(core.act(as, taken, { type: 'undo' }))
    expect(await undo('director-2')).toBe('conflict ticket.too_late_to_undo')
    expect(await undo('teacher-3')).toBe('conflict ticket.nothing_to_undo')
    expect(await undo('province-oujda-1')).toBe('forbidden ticket.outside_scope')
    expect(await core.tickets.listPossible('director-2', taken)).not.toContain('undo')
  })

  it('keeps an answer that comes after the question was withdrawn', async () => {
    const core = startCore()
    const ticket = await core.open('teacher-3')
    await core.act('director-2', ticket, { type: 'ask', question: 'Quelle salle ?' })
    await core.act('director-2', ticket, { type: 'resume' })
    const answered = await core.act('teacher-3', ticket, { type: 'answer', text: 'Salle 6', attachments: [] })
    expect(answered.timeline.at(-1)).toMatchObject({ type: 'commented', text: 'Salle 6' })
  })
})

describe('who comes', () => {
  it('from outside is told nothing; who may only look is refused', async () => {
    const core = startCore()
    const ticket = await core.open('teacher-3')
    for (const stranger of ['teacher-4', 'province-fes-1', 'operator-1'])
      expect(await codeOf(core.act(stranger, ticket, { type: 'take' }))).toBe('not_found ticket.unknown')
    expect(await codeOf(core.act('province-oujda-1', ticket, { type: 'take' }))).toBe(
      'forbidden ticket.outside_scope',
    )
    expect(await codeOf(core.act('director-2', ticket, { type: 'confirm' }))).toBe(
      'forbidden ticket.outside_scope',
    )
  })

  it('too late, after it went up, is told what it is now', async () => {
    const core = startCore()
    const ticket = await core.open('teacher-3')
    await core.act('director-2', ticket, { type: 'forward', reason: 'Technicien' }, 'inbox-9:1')
    expect(await codeOf(core.act('director-2', ticket, { type: 'resolve' }))).toBe(
      'conflict ticket.not_possible_now',
    )
    const replayed = await core.act('director-2', ticket, { type: 'forward', reason: 'x' }, 'inbox-9:1')
    expect(replayed.version).toBe(2)
  })

  it('finds a ticket by its reference as typed, if it is theirs to see', async () => {
    const { tickets, open } = startCore()
    const { id, reference } = await open('teacher-3')
    const typed = reference.toLowerCase().replace('-', ' ')
    expect((await tickets.findVisible('province-oujda-6', typed))?.id).toBe(id)
    expect(await tickets.findVisible('teacher-4', typed)).toBeUndefined()
    expect(await tickets.findVisible('nobody', typed)).toBeUndefined()
  })

  it('is offered what would be accepted', async () => {
    const { tickets, open, act } = startCore()
    const ticket = await open('teacher-3')
    expect(await tickets.listPossible('director-2', ticket)).toEqual(
      expect.arrayContaining(['take', 'resolve', 'forward', 'ask']),
    )
    const own = await tickets.listPossible('teacher-3', ticket)
    expect([...own].sort()).toEqual([
      'amend',
      'amend_details',
      'cancel',
      'comment',
      'merge',
      'press',
      'qualify',
      'self_help',
    ])
    const resolved = await act('director-2', ticket, { type: 'resolve' })
    expect(await tickets.listPossible('teacher-3', resolved)).toEqual(['confirm', 'reopen', 'comment'])
    const central = await open('centre-1')
    expect(await tickets.listPossible('centre-1', central)).not.toContain('forward')
  })
})
