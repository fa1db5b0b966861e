import { describe, expect, it } from 'vitest'
import { anonymised } from '../../../src/directory/domain/anonymised.ts'
import { demoPeople, demoUnits, isOpenUnit, receiversIn } from '../../../src/directory/index.ts'

const NOW = new Date('2026-11-24T09:00:00Z')
const LATER = new Date('2026-12-24T09:00:00Z')
const school = demoUnits().find(({ id }) => id === '10101A')!
const people = demoPeople(NOW)
const idsIn = (unit: typeof school, at: Date) => receiversIn(unit, people, at).map(({ id }) => id)

describe('a closed unit', () => {
  it('is open until the instant it closes', () => {
    expect(isOpenUnit(school, NOW)).toBe(true)
    const closing = { ...school, closedAt: LATER }
    expect([NOW, new Date(LATER.getTime() - 1), LATER].map((at) => isOpenUnit(closing, at))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('has nobody who can be given anything', () => {
    expect(idsIn(school, NOW)).toEqual(['director-1', 'teacher-1', 'teacher-2'])
    expect(idsIn({ ...school, closedAt: LATER }, NOW)).toEqual(['director-1', 'teacher-1', 'teacher-2'])
    expect(idsIn({ ...school, closedAt: NOW }, NOW)).toEqual([])
  })
})

describe('a person whose data are taken away', () => {
  const name = { ar: 'شخص', fr: 'personne' }
  const teacher = people.find(({ id }) => id === 'teacher-1')!

  it('has no name and no phone left, but the id and where they were', () => {
    const left = anonymised(teacher, name, NOW)
    expect(left).toEqual({
      id: 'teacher-1',
      name,
      language: 'ar',
      memberships: [{ ...teacher.memberships[0], until: NOW }],
    })
    expect(anonymised(left, name, LATER)).toEqual(left)
  })

  it('keeps what had ended before, and never begins what was to come', () => {
    const [running] = teacher.memberships
    const over = { ...running!, until: new Date('2026-01-01') }
    const limited = { ...running!, until: LATER }
    const coming = { ...running!, from: LATER }
    const { memberships } = anonymised({ ...teacher, memberships: [over, limited, coming] }, name, NOW)
    expect(memberships).toEqual([over, { ...limited, until: NOW }, { ...coming, until: LATER }])
  })
})
