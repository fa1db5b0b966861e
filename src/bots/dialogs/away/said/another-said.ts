import type { Person } from '../../../../directory/index.ts'
import { isNamedPlainly, listColleaguesOf } from '../../handling/asking/colleagues.ts'
import { isNoName } from '../../reading/orders/away/absence.ts'
import { awayOther } from '../../reading/orders/away/of-another.ts'
import { type Outcome, say, type Talk } from '../../talk.ts'
import { nameOf } from '../../wording/people.ts'
import { listDeputies } from '../deputies.ts'

const known = async (talk: Talk): Promise<readonly Person[]> => {
  const all = [...(await listDeputies(talk)), ...(await listColleaguesOf(talk, undefined))]
  return [...new Map(all.map((person) => [person.id, person])).values()]
}

/** The name is the first word of the subject, or the first two. */
const subjectOf = (people: readonly Person[], subject: readonly string[]): Person | undefined => {
  const [first = ''] = subject
  const named = [subject.slice(0, 2).join(' '), first].map((name) =>
    people.filter((person) => name !== '' && isNamedPlainly(name, person, isNoName)),
  )
  const [only, another] = named.find(({ length }) => length > 0) ?? []
  return another ? undefined : only
}

/** "سناء فعطلة حتى الجمعة": of somebody else, who alone can say so; it never is the writer's own absence. */
export const anotherSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const other = awayOther(talk.turn.text)
  if (!other) return undefined
  const person = subjectOf(await known(talk), other.subject)
  if (!person) return other.plainly ? say(talk.t('dialog:absence.of_another')) : undefined
  return say(talk.t('dialog:absence.of_named', { name: nameOf(talk, person) }))
}
