import type { Clock } from '../../shared/index.ts'
import { type Absence, activeAbsence } from '../domain/absence.ts'
import { activeMemberships, type Person } from '../domain/person.ts'
import { deputiesAt, withPostsOf } from '../domain/standing-in.ts'
import type { Directory, MemberFilter } from '../ports.ts'

/** Everybody who is away at that instant; few at a time. */
export type CurrentAbsences = { listAway(at: Date): Promise<Absence[]> }

const suits = (person: Person, { unitIds, roles, axis, service, at }: MemberFilter): boolean =>
  activeMemberships(person, at).some(
    (membership) =>
      unitIds.includes(membership.unitId) &&
      (!roles || roles.includes(membership.role)) &&
      (!axis || membership.axis === axis) &&
      (!service || membership.service === service),
  )

type Away = {
  readonly absences: readonly Absence[]
  readonly deputies: ReturnType<typeof deputiesAt>
  readonly at: Date
}

const marked = (person: Person, { absences, at }: Away): Person => {
  const own = activeAbsence(
    absences.filter(({ personId }) => personId === person.id),
    at,
  )
  return own ? { ...person, awayUntil: own.until } : person
}

/**
 * The directory as it is today: a deputy holds the posts of whoever is away, for as long, and whoever is away is
 * marked so. All that asks who may do what, and who is told, asks here and needs to know no more about absences.
 */
export const withDeputies = <D extends Directory>(
  directory: D,
  { absences, clock }: { readonly absences: CurrentAbsences; readonly clock: Clock },
): D => {
  const away = async (): Promise<Away | undefined> => {
    const at = clock.now()
    const current = await absences.listAway(at)
    return current.length === 0 ? undefined : { absences: current, deputies: deputiesAt(current, at), at }
  }
  const complete = async (people: readonly Person[], now: Away): Promise<Person[]> => {
    const lending = people.flatMap(({ id }) => now.deputies.get(id) ?? [])
    const absent = await directory.listPeople(lending.map(({ personId }) => personId))
    return people.map((person) => {
      const standing = (now.deputies.get(person.id) ?? []).flatMap((absence) => {
        const found = absent.find(({ id }) => id === absence.personId)
        return found ? [[found, absence] as const] : []
      })
      return marked(standing.length === 0 ? person : withPostsOf(person, standing, now.at), now)
    })
  }
  const completeAll = async (people: Person[]): Promise<Person[]> => {
    const now = people.length === 0 ? undefined : await away()
    return now ? complete(people, now) : people
  }
  const completeOne = async (person: Person | undefined): Promise<Person | undefined> =>
    person && (await completeAll([person]))[0]

  return {
    ...directory,
    findPerson: async (id) => completeOne(await directory.findPerson(id)),
    getPerson: async (id) => {
      const person = await directory.getPerson(id)
      return (await completeOne(person)) ?? person
    },
    listPeople: async (ids) => completeAll(await directory.listPeople(ids)),
    findPersonByPhone: async (phone) => completeOne(await directory.findPersonByPhone(phone)),
    listMembers: async (filter) => {
      const [members, now] = await Promise.all([directory.listMembers(filter), away()])
      if (!now) return members
      const others = [...now.deputies.keys()].filter((id) => members.every((member) => member.id !== id))
      const people = await complete([...members, ...(await directory.listPeople(others))], now)
      return people.filter((person) => suits(person, filter)).sort((a, b) => (a.id < b.id ? -1 : 1))
    },
  }
}
