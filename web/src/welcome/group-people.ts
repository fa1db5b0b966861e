import type { Profile } from '../api/types.ts'

export type Group = { readonly unit: string; readonly people: readonly Profile[] }

/** Letters alone: no accents, vowel signs or hamza seats, so that "meriem" finds "Mériem" and "احمد" finds "أحمد". */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .toLowerCase()

/** The people in whom every word of the search occurs, under their unit, in the order of the list. */
export const groupPeople = (
  people: readonly Profile[],
  search: string,
  roleOf: (role: string) => string,
): Group[] => {
  const words = fold(search).split(/\s+/).filter(Boolean)
  const groups = new Map<string, Profile[]>()
  for (const person of people) {
    const about = fold([person.id, person.name, roleOf(person.role), person.unit].join(' '))
    if (!words.every((word) => about.includes(word))) continue
    groups.set(person.unit, [...(groups.get(person.unit) ?? []), person])
  }
  return [...groups].map(([unit, members]) => ({ unit, people: members }))
}
