import { activeMemberships, type Person } from '../../../directory/index.ts'
import { ellipsis } from '../../../shared/text/index.ts'
import { isNamedPlainly, peopleNamed } from '../handling/asking/colleagues.ts'
import { type Away, isNoName, wordsOfNames } from '../reading/orders/away/absence.ts'
import { message, type Outcome, type Talk } from '../talk.ts'
import { nameOf } from '../wording/people.ts'

/** Whoever may stand in: everybody of the person's own units, staff included, and of those above. */
export const listDeputies = async (talk: Talk): Promise<Person[]> => {
  const { person, now } = talk.turn
  const { directory } = talk.desk
  // a post held for somebody else is no place of one's own
  const own = activeMemberships(person, now).filter(({ standingInFor }) => standingInFor === undefined)
  const units = await directory.listUnits([...new Set(own.map(({ unitId }) => unitId))])
  const unitIds = [...new Set(units.flatMap(({ path }) => path))]
  const members = await directory.listMembers({ unitIds, at: now })
  return members.filter(({ id }) => id !== person.id)
}

/** Who may be meant, and whether there is no doubt about it. */
export type Named = { readonly people: readonly Person[]; readonly plainly: boolean }

/** Those of the deputies whom the words call by name. */
export const deputiesNamed = (words: string, deputies: readonly Person[]): Named => {
  const people = peopleNamed(wordsOfNames(words), deputies)
  return { people, plainly: people.every((person) => isNamedPlainly(words, person, isNoName)) }
}

const MOST = 8
const TITLE_LENGTH = 24

type Asked = {
  readonly text: string
  readonly away: Away
  /** The absence as it was noted. */
  readonly id?: string | undefined
  readonly among?: readonly Person[]
  /** Put a second time. */
  readonly again?: true
}

/** "Who stands in for you?", with the people it may be as buttons, and one for nobody. */
export const askDeputy = (talk: Talk, { text, away, id, among = [], again }: Asked): Outcome => {
  const offered = among.slice(0, MOST)
  const choices = offered.map((person, index) => ({
    id: `q:deputy:${index}`,
    title: ellipsis(nameOf(talk, person), TITLE_LENGTH),
  }))
  return {
    messages: [
      message(text, { choices: [...choices, { id: 'q:nobody', title: talk.t('dialog:choice.nobody') }] }),
    ],
    question: {
      kind: 'absence_deputy',
      ...(id === undefined ? {} : { id }),
      from: away.from,
      until: away.until,
      ...(again ? { again } : {}),
      among: offered.map((person) => person.id),
    },
  }
}
