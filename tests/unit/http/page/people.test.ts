import { describe, expect, it } from 'vitest'
import { translator } from '../../../../web/src/language/texts.ts'
import { groupPeople } from '../../../../web/src/welcome/group-people.ts'

const aPerson = (id: string, name: string, unit: string, role = 'staff') =>
  ({ id, name, unit, role, language: 'fr' }) as const
const PEOPLE = [
  aPerson('teacher-1', 'Salma Idrissi', 'École Al Qods'),
  aPerson('director-2', 'أحمد المرابط', 'مدرسة القدس', 'director'),
  aPerson('teacher-2', 'Mériem Haddaoui', 'École Al Qods'),
]
const roleOf = (role: string) => (role === 'director' ? 'Directrice' : 'Personnel')
const idsFor = (search: string) =>
  groupPeople(PEOPLE, search, roleOf).flatMap(({ people }) => people.map(({ id }) => id))

describe('choosing whom to be', () => {
  it('shows everybody under their unit', () => {
    expect(groupPeople(PEOPLE, ' ', roleOf).map(({ unit, people }) => [unit, people.length])).toEqual([
      ['École Al Qods', 2],
      ['مدرسة القدس', 1],
    ])
  })

  it.each([
    ['meriem', ['teacher-2']],
    ['احمد', ['director-2']],
    ['directrice', ['director-2']],
    ['ecole SALMA', ['teacher-1']],
    ['teacher-', ['teacher-1', 'teacher-2']],
    ['.*', []],
    ['salma haddaoui', []],
  ])('finds by %j, accents and hamza apart', (search, ids) => {
    expect(idsFor(search)).toEqual(ids)
  })
})

describe('the texts of the page', () => {
  it.each(['ar', 'fr'] as const)('name a post as the chat does, for women as for men (%s)', (language) => {
    const t = translator(language)
    expect(t('role.director')).toBe(language === 'fr' ? 'Direction' : 'إدارة المؤسسة')
    const roles = ['director', 'supervisor', 'coordinator', 'adviser', 'delegate'] as const
    const all = roles.map((role) => t(`role.${role}`))
    expect(all.join(' ')).not.toMatch(/teur|eiller|élégué|منظومة الإعلام/)
  })

  it('isolate what is put into an Arabic sentence, and take it as it is', () => {
    const reference = 'SN-7F3K2Q {{name}} $&'
    expect(translator('ar')('log.about', { reference })).toBe(`الكتابة بخصوص \u2068${reference}\u2069`)
    expect(translator('fr')('log.about', { reference })).toBe(`Écrire au sujet de ${reference}`)
  })
})
