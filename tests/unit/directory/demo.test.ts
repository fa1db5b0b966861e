import { describe, expect, it } from 'vitest'
import { UnitTree } from '../../../src/directory/domain/unit-tree.ts'
import {
  AXES,
  activeMemberships,
  demoPeople,
  demoUnits,
  normalizePhone,
  ROLES,
  SERVICES,
} from '../../../src/directory/index.ts'

const NOW = new Date('2026-11-24T09:00:00Z')
const units = new Map(demoUnits().map((unit) => [unit.id, unit]))
const people = new Map(demoPeople(NOW).map((person) => [person.id, person]))
const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name}-${at + 1}`)
const membershipOf = (id: string) => activeMemberships(people.get(id)!, NOW)[0]!
const schools = numbered('director', 12).map((id) => membershipOf(id).unitId)

describe('the demonstration directory', () => {
  it('has the ids that scripts rely on, each with a role', () => {
    const heads = [
      'centre-1',
      'region-oriental-1',
      'province-oujda-1',
      'province-berkane-1',
      'province-fes-1',
    ]
    for (const id of heads) expect(membershipOf(id).role, id).toBe('supervisor')
    for (const id of numbered('director', 12)) expect(membershipOf(id).role, id).toBe('director')
    for (const id of numbered('teacher', 24)) expect(membershipOf(id).role, id).toBe('staff')
  })

  it('has twelve schools with codes, two teachers each in order, one school private', () => {
    expect(new Set(schools).size).toBe(12)
    for (const [at, school] of schools.entries()) {
      expect(units.get(school)).toMatchObject({ kind: 'school', code: expect.stringMatching(/^\d{5}[A-Z]$/) })
      expect(membershipOf(`teacher-${2 * at + 1}`).unitId).toBe(school)
      expect(membershipOf(`teacher-${2 * at + 2}`).unitId).toBe(school)
    }
    expect(schools.filter((id) => units.get(id)?.sector === 'private')).toHaveLength(1)
  })

  it('has schools 1 to 5 under Oujda-Angad, 6 to 8 under Berkane, 9 to 12 under Fès', () => {
    const provinceOf = (school: string) => units.get(school)!.parentId
    const provinces = schools.map(provinceOf)
    const led = (id: string) => membershipOf(id).unitId
    expect(provinces).toEqual([
      ...Array(5).fill(led('province-oujda-1')),
      ...Array(3).fill(led('province-berkane-1')),
      ...Array(4).fill(led('province-fes-1')),
    ])
    expect(units.get(led('province-berkane-1'))?.parentId).toBe(led('region-oriental-1'))
    expect(units.get(led('province-fes-1'))?.parentId).toBe(led('region-fes-1'))
  })

  it('is a tree without faults, each unit with its path', () => {
    const placed = new Map(
      [...units.values()].map(({ code, kind, parentId }) => [
        code,
        { code, kind, parentCode: parentId ?? undefined },
      ]),
    )
    const tree = new UnitTree(placed)
    for (const unit of units.values()) {
      expect(tree.faultOf(placed.get(unit.code)!)).toBeUndefined()
      expect(unit.path).toEqual(tree.pathOf(placed.get(unit.code)!))
    }
  })

  it('has every role peopled, and every axis at each province', () => {
    const memberships = [...people.values()].flatMap((person) => activeMemberships(person, NOW))
    expect(new Set(memberships.map(({ role }) => role))).toEqual(new Set(ROLES))
    for (const { id } of [...units.values()].filter(({ kind }) => kind === 'province')) {
      const here = memberships.filter(({ unitId }) => unitId === id)
      expect(new Set(here.flatMap(({ axis }) => axis ?? []))).toEqual(new Set(AXES))
      expect(here.map(({ role }) => role)).toEqual(expect.arrayContaining(['coordinator', 'delegate']))
    }
  })

  it('has every service of the centre in somebody’s hands', () => {
    const servicesOf = (id: string) =>
      activeMemberships(people.get(id)!, NOW).map(({ unitId, role, service }) => {
        expect([unitId, role]).toEqual(['MEN', 'supervisor'])
        return service
      })
    expect(servicesOf('centre-1')).toEqual(['information_systems'])
    expect(servicesOf('centre-2')).toEqual(['infrastructure'])
    expect(servicesOf('centre-3')).toEqual(['digital_resources', 'training'])
    expect(numbered('centre', 3).flatMap(servicesOf)).toEqual(SERVICES)
  })

  it('lets odd numbers prefer Arabic and even ones French', () => {
    for (const id of [...numbered('teacher', 24), ...numbered('director', 12)]) {
      expect(people.get(id)?.language, id).toBe(Number(id.split('-')[1]) % 2 === 1 ? 'ar' : 'fr')
    }
  })

  it('gives everybody a name in each script and a Moroccan number of their own', () => {
    const phones = [...people.values()].map(({ phone }) => phone!)
    expect(new Set(phones).size).toBe(people.size)
    expect(phones.map(normalizePhone)).toEqual(phones)
    for (const { name } of [...people.values(), ...units.values()]) {
      expect(name.ar).toMatch(/^[\p{Script=Arabic} ]+$/u)
      expect(name.fr).toMatch(/^[\p{Script=Latin} '’-]+$/u)
    }
  })
})
