import { describe, expect, it } from 'vitest'
import type { Person } from '../../../src/directory/index.ts'
import { startCore } from './support/core.ts'
import { personOf, without } from './support/demo-directory.ts'
import { on } from './support/instants.ts'

const OLD = '10102B'
const NEW = '10103C'
const MOVES = on('tuesday', '08:00')

/** The same post at another unit from that instant on. */
const moving = (id: string, to: string): Person => {
  const person = personOf(id)
  const [post] = person.memberships
  if (!post) throw new Error(`${id} has no post`)
  return {
    ...person,
    memberships: [
      { ...post, until: MOVES },
      { ...post, unitId: to, from: MOVES },
    ],
  }
}

const coreWhere = (id: string, to: string) => startCore({ people: [...without(id), moving(id, to)] })

describe('a person who changes school', () => {
  it('takes along what they reported, and may still confirm it; their new director does not read it', async () => {
    const { tickets, open, act, setTime } = coreWhere('teacher-3', NEW)
    const ticket = await open('teacher-3')
    setTime(on('tuesday', '09:00'))
    expect((await tickets.listMine('teacher-3')).map(({ id }) => id)).toEqual([ticket.id])
    expect(await tickets.findVisible('director-2', ticket.reference)).toBeDefined()
    expect(await tickets.findVisible('director-3', ticket.reference)).toBeUndefined()
    await act('director-2', ticket, { type: 'resolve' })
    expect((await act('teacher-3', ticket, { type: 'confirm' })).state.status).toBe('closed')
  })

  it('as its director leaves the right to the tickets there, those in hand too, and the next one has them', async () => {
    const next: Person = { ...moving('director-3', OLD) }
    const people = [...without('director-2', 'director-3'), moving('director-2', NEW), next]
    const { tickets, open, act, setTime } = startCore({ people })
    const taken = await open('teacher-3')
    await act('director-2', taken, { type: 'take' })
    const waiting = await open('teacher-4', { category: 'account_access' })
    await act('director-2', waiting, { type: 'take' })
    setTime(on('tuesday', '09:00'))
    for (const { reference } of [taken, waiting])
      expect(await tickets.findVisible('director-2', reference)).toBeUndefined()
    expect(await tickets.listInScope('director-2')).toEqual([])
    expect(await tickets.listAwaiting('director-2')).toEqual([])
    expect((await tickets.count('director-2')).byStatus).toEqual({})
    expect(await tickets.findVisible('director-3', taken.reference)).toBeDefined()
    expect((await act('director-3', taken, { type: 'take' })).state).toMatchObject({ by: 'director-3' })
  })
})
