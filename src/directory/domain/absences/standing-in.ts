import { activeMemberships, type Membership, type Person } from '../person.ts'
import { type Absence, activeAbsence, deputyAt } from './absence.ts'

/** Whose posts these people hold beside their own at that instant: deputy → those who are away. */
export const deputiesAt = (
  absences: readonly Absence[],
  at: Date,
): ReadonlyMap<string, readonly Absence[]> => {
  const standing = new Map<string, Absence[]>()
  for (const personId of new Set(absences.map((absence) => absence.personId))) {
    const away = activeAbsence(
      absences.filter((absence) => absence.personId === personId),
      at,
    )
    const deputy = away && deputyAt(personId, absences, at)
    if (deputy) standing.set(deputy, [...(standing.get(deputy) ?? []), away])
  }
  return standing
}

/** A post of somebody who is away, as the deputy holds it: for that time only. */
const lent = (membership: Membership, { personId, from, until }: Absence): Membership => ({
  ...membership,
  from,
  until: membership.until && membership.until < until ? membership.until : until,
  standingInFor: personId,
})

/** The person with the posts of those for whom they stand in. */
export const withPostsOf = (
  person: Person,
  standing: readonly (readonly [absent: Person, absence: Absence])[],
  at: Date,
): Person => ({
  ...person,
  memberships: [
    ...person.memberships,
    ...standing.flatMap(([absent, absence]) =>
      activeMemberships(absent, at).map((membership) => lent(membership, absence)),
    ),
  ],
})
