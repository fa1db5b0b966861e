import { activeMemberships, type Directory, type Person } from '../../../directory/index.ts'
import type { DemoPerson, Profile, ProfileService } from '../../../http/index.ts'
import type { Clock, Language } from '../../../shared/index.ts'

export type ProfileParts = { readonly directory: Directory; readonly clock: Clock }

const describe = async (parts: ProfileParts, person: Person, language: Language): Promise<Profile> => {
  const [membership] = activeMemberships(person, parts.clock.now())
  const unit = membership && (await parts.directory.findUnit(membership.unitId))
  return {
    id: person.id,
    name: person.name[language],
    role: membership?.role ?? '',
    unit: unit?.name[language] ?? '',
    language: person.language,
  }
}

export const createProfiles = (parts: ProfileParts): ProfileService => ({
  async findProfile(personId, language) {
    const person = await parts.directory.findPerson(personId)
    return person && describe(parts, person, language)
  },
})

/** The people of the demonstration as its page lists them. */
export const listDemoPeople = async (
  parts: ProfileParts,
  ids: readonly string[],
  language: Language,
): Promise<DemoPerson[]> => {
  const people = await parts.directory.listPeople(ids)
  const byId = new Map(people.map((person) => [person.id, person]))
  const known = ids.flatMap((id) => byId.get(id) ?? [])
  return Promise.all(
    known.map(async (person) => ({
      ...(await describe(parts, person, language)),
      phone: person.phone ?? '',
    })),
  )
}
