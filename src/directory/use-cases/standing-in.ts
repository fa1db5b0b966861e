import type { Clock } from '../../shared/index.ts'
import { type Absence, activeAbsence } from '../domain/absences/absence.ts'
import { deputiesAt, withPostsOf } from '../domain/absences/standing-in.ts'
import type { Person } from '../domain/person.ts'
import { suits } from '../domain/scope.ts'
import type { Directory } from '../ports.ts'

/** Everybody who is away at that instant; few at a time. */
export type CurrentAbsences = { listAway(at: Date): Promise<Absence[]> }

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

/** The same absences, all of them running, have the same deputies; they are asked for with every look at people. */
const rememberLast = (find: typeof deputiesAt): typeof deputiesAt => {
  let last: { readonly absences: readonly Absence[]; readonly found: ReturnType<typeof find> } | undefined
  return (absences, at) => {
    if (last?.absences !== absences) last = { absences, found: find(absences, at) }
    return last.found
  }
}

/**
 * The directory as it is today: a deputy holds the posts of whoever is away, for as long, and whoever is away is
 * marked so. All that asks who may do what, and who is told, asks here and needs to know no more about absences.
 */
export const withDeputies = <D extends Directory>(
  directory: D,
  { absences, clock }: { readonly absences: CurrentAbsences; readonly clock: Clock },
): D => {
  const deputiesOf = rememberLast(deputiesAt)
  const away = async (): Promise<Away | undefined> => {
    const at = clock.now()
    const current = await absences.listAway(at)
    return current.length === 0 ? undefined : { absences: current, deputies: deputiesOf(current, at), at }
  }
  const complete = async (people: readonly Person[], now: Away): Promise<Person[]> => {
    const lending = people.flatMap(({ id }) => now.deputies.get(id) ?? [])
    const absent =
      lending.length === 0 ? [] : await directory.listPeople(lending.map(({ personId }) => personId))
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
      const known = new Set(members.map(({ id }) => id))
      const others = [...now.deputies].flatMap(([id, lending]) =>
        // a post that is lent is one of those asked for: whoever is away is among the members
        !known.has(id) && lending.some(({ personId }) => known.has(personId)) ? [id] : [],
      )
      const joined = others.length === 0 ? members : [...members, ...(await directory.listPeople(others))]
      const people = await complete(joined, now)
      return people.filter((person) => suits(person, filter)).sort((a, b) => (a.id < b.id ? -1 : 1))
    },
  }
}
