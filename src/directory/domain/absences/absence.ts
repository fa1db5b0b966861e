import { AppError } from '../../../shared/index.ts'
import { activeMemberships, type Person } from '../person.ts'
import { isOpenUnit, type Unit } from '../unit.ts'

/** Somebody is away from `from` (inclusive) to `until` (exclusive); `deputyId` stands in for them. */
export type Absence = {
  readonly id: string
  readonly personId: string
  readonly from: Date
  readonly until: Date
  readonly deputyId?: string
  /** The command that ended it before its time: given again, it changes nothing. */
  readonly endedBy?: string
  /** The absence of the same person that took its place, or the end of it. */
  readonly replacedBy?: string
}

type Period = Pick<Absence, 'from' | 'until'>

const isActive = ({ from, until }: Period, at: Date): boolean => from <= at && at < until

const laterOf = (a: Date, b: Date): Date => new Date(Math.max(a.getTime(), b.getTime()))

const overlap = (a: Period, b: Period): Period | undefined => {
  const from = laterOf(a.from, b.from)
  const until = new Date(Math.min(a.until.getTime(), b.until.getTime()))
  return from < until ? { from, until } : undefined
}

export const overlaps = (a: Period, b: Period): boolean => overlap(a, b) !== undefined

/** The one that counts at that instant, of one person's. */
export const activeAbsence = (absences: readonly Absence[], at: Date): Absence | undefined =>
  absences.find((absence) => isActive(absence, at))

/**
 * Who acts for an absent person: the deputy, or the deputy's own when that one is away as well. Undefined when
 * the person is there, or nobody who is there stands in.
 */
export const deputyAt = (personId: string, absences: readonly Absence[], at: Date): string | undefined => {
  const seen = new Set<string>()
  const absenceOf = (id: string) =>
    activeAbsence(
      absences.filter((absence) => absence.personId === id),
      at,
    )
  let absence = absenceOf(personId)
  while (absence?.deputyId !== undefined && !seen.has(absence.deputyId)) {
    const { deputyId } = absence
    seen.add(deputyId)
    absence = absenceOf(deputyId)
    if (!absence) return deputyId
  }
  return undefined
}

/** At some instant of the period, going from deputy to deputy leads from `deputyId` to `personId`. */
const leadsTo = (
  personId: string,
  { deputyId, period }: { deputyId: string; period: Period },
  absences: readonly Absence[],
): boolean =>
  deputyId === personId ||
  absences.some((absence) => {
    const common = absence.personId === deputyId ? overlap(period, absence) : undefined
    if (!common || absence.deputyId === undefined) return false
    // each step leaves one person's absences behind, so that it ends
    const others = absences.filter(({ personId: absent }) => absent !== deputyId)
    return leadsTo(personId, { deputyId: absence.deputyId, period: common }, others)
  })

export type Deputising = {
  readonly person: Person
  readonly deputy: Person
  /** Of both people's memberships. */
  readonly units: ReadonlyMap<string, Unit>
}

/** The deputy has a place in one of the person's units, or above one; a closed unit is nobody's place. */
const standsNear = ({ person, deputy, units }: Deputising, at: Date): boolean => {
  const placesOf = (somebody: Person) =>
    activeMemberships(somebody, at).flatMap(({ unitId }) => units.get(unitId) ?? [])
  const above = new Set(placesOf(person).flatMap(({ path }) => path))
  return placesOf(deputy).some((unit) => isOpenUnit(unit, at) && above.has(unit.id))
}

/** Throws what is wrong with an absence that somebody declares; `others` are those of other people that overlap it. */
export const checkAbsence = (
  absence: Absence,
  others: readonly Absence[],
  deputising: Deputising | undefined,
): void => {
  const { personId, deputyId } = absence
  // an invalid date compares as false
  if (!(absence.from < absence.until)) throw new AppError('invalid', 'absence.ends_before_start')
  if (deputyId === undefined) return
  if (deputyId === personId) throw new AppError('invalid', 'absence.own_deputy')
  if (!deputising || !standsNear(deputising, absence.from))
    throw new AppError('invalid', 'absence.deputy_outside')
  if (leadsTo(personId, { deputyId, period: absence }, others))
    throw new AppError('conflict', 'absence.circle')
}

/** What a newer absence of the same person leaves of an older one: what came before it. */
export const cutBy = (older: Absence, newer: Absence): Absence =>
  overlaps(older, newer) ? { ...older, until: laterOf(older.from, newer.from), replacedBy: newer.id } : older

/** What a person who is back ends: what runs; or else, where that is asked for, the next one that is to come. */
export const endingAt = (absences: readonly Absence[], at: Date, upcoming: boolean): readonly Absence[] => {
  const running = absences.filter((absence) => isActive(absence, at))
  if (running.length > 0 || !upcoming) return running
  const next = absences
    .filter(({ from, until }) => from > at && from < until)
    .toSorted((a, b) => a.from.getTime() - b.from.getTime())
  return next.slice(0, 1)
}

/** One that has not begun lasts no time at all. */
export const endAt = (absence: Absence, at: Date): Absence => ({
  ...absence,
  until: laterOf(absence.from, at),
})
