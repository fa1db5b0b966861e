import { describe, expect, it } from 'vitest'
import { demoUnits } from '../../../src/directory/index.ts'
import { codeOf, startCore } from './support/core.ts'
import { personOf, without } from './support/demo-directory.ts'
import { on } from './support/instants.ts'

const SCHOOL = '10102B'
const closedAt = (at: Date) =>
  demoUnits().map((unit) => (unit.id === SCHOOL ? { ...unit, closedAt: at } : unit))
const back = { type: 'return', reason: 'À régler sur place' } as const
const up = { type: 'forward', reason: 'Il faut un technicien' } as const

describe('a school that has closed', () => {
  it('is passed over by a report', async () => {
    const { open } = startCore({ units: closedAt(on('monday', '08:00')) })
    const ticket = await open('teacher-3')
    expect(ticket.unitId).toBe('DP-OUJDA')
    expect(ticket.timeline[0]).toMatchObject({ emptyPost: SCHOOL })
  })

  it('is given nothing back, and that is why', async () => {
    const core = startCore({ units: closedAt(on('monday', '12:00')) })
    const ticket = await core.act('director-2', await core.open('teacher-3'), up)
    core.setTime(on('monday', '12:00'))
    expect(await codeOf(core.act('province-oujda-1', ticket, back))).toBe('invalid ticket.below_closed')
    core.setTime(on('monday', '11:59'))
    expect((await core.act('province-oujda-1', ticket, back)).unitId).toBe(SCHOOL)
  })
})

describe('a school without a director', () => {
  it('is given nothing back, and that is why', async () => {
    const core = startCore({ people: without('director-2') })
    const ticket = await core.open('teacher-3')
    expect(await codeOf(core.act('province-oujda-1', ticket, back))).toBe('invalid ticket.below_empty')
  })

  it('gets back what had passed it over, once it has one', async () => {
    const director = personOf('director-2')
    const appointed = {
      ...director,
      memberships: director.memberships.map((place) => ({ ...place, from: on('tuesday', '08:00') })),
    }
    const core = startCore({ people: [...without('director-2'), appointed] })
    const ticket = await core.open('teacher-3')
    expect(ticket.tier).toBe('province')
    core.setTime(on('tuesday', '10:00'))
    expect((await core.act('province-oujda-1', ticket, back)).unitId).toBe(SCHOOL)
  })

  it('is no place for what its director reported at the province', async () => {
    const core = startCore()
    const ticket = await core.open('director-2')
    expect(await codeOf(core.act('province-oujda-1', ticket, back))).toBe('invalid ticket.nobody_below')
  })
})

describe('from the top', () => {
  it('nothing goes further up', async () => {
    const core = startCore()
    const ticket = await core.open('centre-1')
    expect(ticket.tier).toBe('centre')
    expect(await codeOf(core.act('centre-2', ticket, up))).toBe('invalid ticket.nobody_above')
  })
})
