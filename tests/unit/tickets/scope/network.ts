import fc from 'fast-check'
import type { Person, Role, Unit, UnitKind } from '../../../../src/directory/index.ts'

/**
 * Random networks of two regions, their provinces and schools, with random people in random posts, of whom some are
 * away and others stand in for them.
 */
export type Network = { readonly units: readonly Unit[]; readonly people: readonly Person[] }

export const AT = new Date('2026-11-23T08:00:00Z')
const BEFORE = new Date('2026-01-01T00:00:00Z')
const OVER = new Date('2026-06-01T00:00:00Z')
/** While the tickets are being handled: who has gone takes no right along. */
const SOON = new Date('2026-11-23T09:30:00Z')
const ENDS: readonly (Date | undefined)[] = [OVER, SOON, SOON]
const KINDS: readonly UnitKind[] = ['centre', 'region', 'province', 'school']

const aUnit = (id: string, kind: UnitKind, path: readonly string[]): Unit => ({
  id,
  code: id,
  kind,
  name: { ar: id, fr: id },
  parentId: path.at(-1) ?? null,
  path: [...path, id],
})

const growTree = (breadth: readonly number[]): Unit[] => {
  const grow = (parent: Unit, level: number): Unit[] =>
    Array.from({ length: breadth[level - 1] ?? 0 }, (_, index) =>
      aUnit(`${parent.id}.${index}`, KINDS[level] ?? 'school', parent.path),
    ).flatMap((unit) => [unit, ...(level < 3 ? grow(unit, level + 1) : [])])
  const centre = aUnit('C', 'centre', [])
  return [centre, ...grow(centre, 1)]
}

const ROLES_AT: Readonly<Record<string, readonly Role[]>> = {
  centre: ['supervisor', 'operator'],
  region: ['supervisor', 'coordinator', 'adviser', 'staff'],
  province: ['supervisor', 'coordinator', 'member', 'delegate', 'staff'],
  school: ['staff', 'staff', 'staff', 'director'],
}
const AXES = ['infrastructure', 'digital_resources', 'training'] as const
const SERVED = [undefined, 'information_systems', 'infrastructure'] as const

type Post = readonly [unit: number, role: number, axis: number, end: number]

const aPerson = (id: string, posts: readonly Post[], units: readonly Unit[]): Person => ({
  id,
  name: { ar: id, fr: id },
  language: 'fr',
  memberships: posts.map(([unit, role, axis, end]) => {
    const at = units[unit % units.length] as Unit
    const roles = ROLES_AT[at.kind] ?? ['staff']
    const chosen = roles[role % roles.length] as Role
    const until = ENDS[end]
    const service = at.kind === 'centre' && chosen === 'supervisor' ? SERVED[axis % 3] : undefined
    return {
      unitId: at.id,
      role: chosen,
      ...(chosen === 'member' ? { axis: AXES[axis % 3] as (typeof AXES)[number] } : {}),
      ...(service ? { service } : {}),
      from: BEFORE,
      ...(until ? { until } : {}),
    }
  }),
})

const post: fc.Arbitrary<Post> = fc.tuple(fc.nat(40), fc.nat(5), fc.nat(2), fc.nat(12))

type Absence = readonly [who: number, deputy: number, end: number]

/** Back soon, or not before all is over. */
const BACK = [SOON, new Date('2027-06-01T00:00:00Z')] as const

const isFree = ({ awayUntil, memberships }: Person): boolean =>
  awayUntil === undefined && memberships.every(({ standingInFor }) => standingInFor === undefined)

/** One of them is away, the other holds the same posts for as long; with oneself as deputy nobody does. */
const withAbsence = (people: readonly Person[], [who, deputy, end]: Absence): readonly Person[] => {
  const [absent, other] = [who, deputy].map((index) => people[index % people.length] as Person)
  if (!absent || !other || !isFree(absent) || !isFree(other)) return people
  const until = BACK[end] as Date
  const lent = absent.memberships.map((own) => {
    const last = own.until && own.until < until ? own.until : until
    return { ...own, until: last, standingInFor: absent.id }
  })
  return people.map((person) => {
    if (person === absent) return { ...person, awayUntil: until }
    return person === other ? { ...person, memberships: [...person.memberships, ...lent] } : person
  })
}

const absence: fc.Arbitrary<Absence> = fc.tuple(fc.nat(15), fc.nat(15), fc.nat(1))

export const network: fc.Arbitrary<Network> = fc
  .tuple(
    fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 })),
    fc.array(fc.array(post, { minLength: 1, maxLength: 2 }), { minLength: 6, maxLength: 16 }),
    fc.array(absence, { maxLength: 4 }),
  )
  .map(([breadth, posts, absences]) => {
    const units = growTree(breadth)
    const people: readonly Person[] = posts.map((own, index) => aPerson(`p${index}`, own, units))
    return { units, people: absences.reduce(withAbsence, people) }
  })
