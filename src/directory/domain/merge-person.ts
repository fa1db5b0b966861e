import type { Language } from '../../shared/index.ts'
import type { Axis, Membership, Person, Role, Service } from './person.ts'

/** A place in a unit, without its dates. */
export type Place = {
  readonly unitId: string
  readonly role: Role
  readonly axis?: Axis
  readonly service?: Service
}

/** What a file says about one person; what it leaves empty, it says nothing about. */
export type PersonStatement = {
  readonly id: string
  readonly nameAr?: string
  readonly nameFr?: string
  readonly phone?: string
  readonly language?: Language
  readonly places: readonly Place[]
  /** All its rows could be read: only then does a place that is not among them come to an end. */
  readonly whole: boolean
}

export type Change = 'created' | 'updated' | 'unchanged'

const DEFAULT_LANGUAGE: Language = 'ar'

const samePlace = (a: Place, b: Place): boolean =>
  a.unitId === b.unitId && a.role === b.role && a.axis === b.axis && a.service === b.service

/** Counts now or will count: neither over nor called off. */
const stillRuns = ({ until }: Membership, now: Date): boolean => until === undefined || until > now

const mergeMemberships = (
  known: readonly Membership[],
  { places, whole }: PersonStatement,
  now: Date,
): readonly Membership[] => {
  const running = known.filter((membership) => stillRuns(membership, now))
  const distinct = places.filter((place, at) => places.findIndex((other) => samePlace(other, place)) === at)
  const added = distinct.filter((place) => !running.some((membership) => samePlace(membership, place)))
  const kept = known.map((membership) =>
    whole && running.includes(membership) && !places.some((place) => samePlace(membership, place))
      ? { ...membership, until: now }
      : membership,
  )
  return [...kept, ...added.map((place) => ({ ...place, from: now }))]
}

const sameMemberships = (a: readonly Membership[], b: readonly Membership[]): boolean =>
  a.length === b.length &&
  a.every((membership, index) => membership.until?.getTime() === b[index]?.until?.getTime())

/** A name given in one script only stands for the other as well, until somebody gives that one. */
const mergeName = (known: Person | undefined, { nameAr, nameFr, id }: PersonStatement): Person['name'] => ({
  ar: nameAr ?? known?.name.ar ?? nameFr ?? id,
  fr: nameFr ?? known?.name.fr ?? nameAr ?? id,
})

const sameFacts = (a: Person, b: Person): boolean =>
  a.name.ar === b.name.ar && a.name.fr === b.name.fr && a.phone === b.phone && a.language === b.language

/**
 * The person after a file has spoken: new places count from `now`, running places that the file no longer
 * names end `now`, what is over stays as history. The same file again changes nothing.
 */
export const mergePerson = (
  known: Person | undefined,
  said: PersonStatement,
  now: Date,
): { person: Person; change: Change } => {
  const phone = said.phone ?? known?.phone
  const person: Person = {
    ...known,
    id: said.id,
    name: mergeName(known, said),
    ...(phone === undefined ? {} : { phone }),
    language: said.language ?? known?.language ?? DEFAULT_LANGUAGE,
    memberships: mergeMemberships(known?.memberships ?? [], said, now),
  }
  if (!known) return { person, change: 'created' }
  const same = sameFacts(known, person) && sameMemberships(known.memberships, person.memberships)
  return { person, change: same ? 'unchanged' : 'updated' }
}
