import { describe, expect, it } from 'vitest'
import type { Ticket } from '../../../src/tickets/index.ts'
import { codeOf, startCore } from './support/core.ts'
import { typesOf } from './support/tickets.ts'

const start = async () => {
  const core = startCore()
  const first = await core.open('teacher-3')
  const second = await core.open('teacher-4')
  const load = async ({ id }: Ticket) => (await core.store.find(id)) as Ticket
  return { ...core, first, second, load }
}

describe('a ticket that is the same fault as another', () => {
  it('is joined to a colleague’s, whose people it makes followers', async () => {
    const { act, first, second, load, tickets } = await start()
    const merged = await act('teacher-4', second, { type: 'merge', into: first.reference })
    expect(merged.state).toMatchObject({ status: 'merged', into: first.id, intoReference: first.reference })
    const other = await load(first)
    expect(other.followers).toEqual(['teacher-4'])
    expect(typesOf(other).at(-1)).toBe('absorbed')
    expect(await tickets.findVisible('teacher-4', first.reference)).toBeDefined()
    await act('teacher-4', other, { type: 'comment', text: 'Salle 6 aussi', attachments: [] })
    expect(await codeOf(act('teacher-4', other, { type: 'confirm' }))).toBe('forbidden ticket.outside_scope')
  })

  it('is merged by whoever handles both', async () => {
    const { act, first, second, load } = await start()
    await act('director-2', second, { type: 'merge', into: first.reference })
    expect((await load(first)).followers).toEqual(['teacher-4'])
  })

  it('done twice under one command id is done once, also when it stopped half-way', async () => {
    const { act, first, second, load, store } = await start()
    const save = store.save.bind(store)
    let left = 1
    // the node dies after the other ticket was written and before this one was
    store.save = async (ticket) => {
      if (left-- > 0) return save(ticket)
      throw new Error('killed')
    }
    const merge = { type: 'merge', into: first.reference } as const
    await expect(act('teacher-4', second, merge, 'inbox-9:1')).rejects.toThrow('killed')
    store.save = save
    await act('teacher-4', second, merge, 'inbox-9:1')
    await act('teacher-4', second, merge, 'inbox-9:1')
    expect(typesOf(await load(first))).toEqual(['opened', 'absorbed'])
    expect(typesOf(await load(second))).toEqual(['opened', 'merged'])
  })

  it('parts again when its author takes it back', async () => {
    const { act, first, second, load } = await start()
    await act('teacher-4', second, { type: 'merge', into: first.reference })
    const undone = await act('teacher-4', await load(second), { type: 'undo' })
    expect(undone.state).toEqual({ status: 'unassigned' })
    expect((await load(first)).followers).toEqual([])
  })

  it('is not merged into itself, into nothing, nor into one out of sight', async () => {
    const { act, open, first, second } = await start()
    const elsewhere = await open('teacher-5')
    const mine = await open('teacher-4', { category: 'account_access' })
    const into = (ticket: Ticket) =>
      codeOf(act('teacher-3', first, { type: 'merge', into: ticket.reference }))
    expect(await into(first)).toBe('invalid ticket.merged_into_itself')
    expect(await into(elsewhere)).toBe('invalid ticket.merged_into_nothing')
    expect(await into(mine)).toBe('invalid ticket.merged_into_nothing')
    expect(await codeOf(act('teacher-3', first, { type: 'merge', into: 'SN-00000' }))).toBe(
      'invalid ticket.merged_into_nothing',
    )
    expect(await codeOf(act('teacher-3', second, { type: 'merge', into: first.reference }))).toBe(
      'not_found ticket.unknown',
    )
  })
})
