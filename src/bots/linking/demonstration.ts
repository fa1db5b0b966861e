import type { Directory, Person } from '../../directory/index.ts'
import type { Choice } from '../../notifications/index.ts'
import type { Language } from '../../shared/index.ts'
import { fold } from '../../shared/text/index.ts'

const PREFIX = 'as:'
/** The roles of that directory; "imprimante en panne salle 5" is nobody's id. */
const ID = /^(?:teacher|director|(?:province|region)-[a-z]+|centre|operator)-\d{1,3}$/

/** The people that a stranger is offered to be; any other id may be typed. */
export const DEMO_PEOPLE: readonly string[] = [
  'teacher-1',
  'teacher-2',
  'director-1',
  'province-oujda-1',
  'region-oriental-1',
  'centre-1',
]

export const demoChoices = async (
  directory: Pick<Directory, 'listPeople'>,
  ids: readonly string[],
  language: Language,
): Promise<Choice[]> => {
  const people = await directory.listPeople(ids)
  return people.map(({ id, name }) => ({ id: PREFIX + id, title: `${name[language]} (${id})` }))
}

const idOf = (text: string, choice: Choice | undefined): string => {
  if (choice?.id.startsWith(PREFIX)) return choice.id.slice(PREFIX.length)
  return fold(text).trim().replace(/\s+/g, '-')
}

/** The text or the choice is an id of the demonstration's form. */
export const namesDemoPerson = (text: string, choice: Choice | undefined): boolean =>
  ID.test(idOf(text, choice))

/** Who a stranger wants to be. Demonstration only: nobody real is in that directory. */
export const findDemoPerson = async (
  directory: Pick<Directory, 'findPerson'>,
  text: string,
  choice: Choice | undefined,
): Promise<Person | undefined> => {
  const id = idOf(text, choice)
  return ID.test(id) ? directory.findPerson(id) : undefined
}
