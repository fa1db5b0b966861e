import { describe, expect, it } from 'vitest'
import { codeOf, startCore } from './support/core.ts'

describe('a correction by the requester', () => {
  it('changes what the ticket is about, and with it the queue, while nobody has taken it', async () => {
    const { open, act } = startCore()
    const ticket = await open('director-2', { category: 'projector' })
    const corrected = await act('director-2', ticket, { type: 'qualify', category: 'account_access' })
    expect(corrected).toMatchObject({ category: 'account_access', private: true })
    expect(corrected.timeline.at(-1)).toMatchObject({ type: 'qualified', by: 'director-2' })
  })

  it('says nothing about how much it hinders and how soon: that is for whoever handles it', async () => {
    const { open, act } = startCore()
    const ticket = await open('teacher-3')
    const urgent = { type: 'qualify', category: 'printer', urgency: 'high' } as const
    expect(await codeOf(act('teacher-3', ticket, urgent))).toBe('forbidden ticket.outside_scope')
    expect(await codeOf(act('teacher-3', ticket, { type: 'qualify', impact: 'school' }))).toBe(
      'forbidden ticket.outside_scope',
    )
    expect(await codeOf(act('director-2', ticket, urgent))).toBe('accepted')
  })

  it('comes too late once somebody has it', async () => {
    const { open, act } = startCore()
    const ticket = await open('teacher-3')
    await act('director-2', ticket, { type: 'take' })
    expect(await codeOf(act('teacher-3', ticket, { type: 'qualify', category: 'printer' }))).toBe(
      'forbidden ticket.outside_scope',
    )
  })

  it('is not for a colleague to make', async () => {
    const { open, act } = startCore()
    const ticket = await open('teacher-3')
    expect(await codeOf(act('teacher-4', ticket, { type: 'qualify', category: 'printer' }))).toBe(
      'not_found ticket.unknown',
    )
  })
})
