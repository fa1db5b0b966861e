import type { Absence, Person } from '../../../directory/index.ts'
import { ACTIVE } from '../reading/narrowing/filter.ts'
import { inLanguage, message, type Talk } from '../talk.ts'
import type { News } from '../turn.ts'
import { isInPost } from '../wording/people.ts'
import { ending, periodIn } from './period.ts'

/** From when on the deputy of an absence that another has taken the place of has nothing to do with it any more. */
const replacedText = (theirs: Talk, older: Absence, names: { name: string; other?: string }): string => {
  const lasts = older.from < older.until && older.until > theirs.turn.now
  if (lasts)
    return theirs.t('dialog:absence.deputy_shortened', { ...names, until: ending(theirs, older.until) })
  return names.other
    ? theirs.t('dialog:absence.deputy_replaced', { ...names, other: names.other })
    : theirs.t('dialog:absence.deputy_changed', { name: names.name })
}

/** Who stood in for an absence that this one takes the place of, and does so no longer, hears it, and who does now. */
export const newsForReplaced = async (talk: Talk, absence: Absence): Promise<readonly News[]> => {
  const { directory, absences } = talk.desk
  const replaced = (await absences.listReplaced(absence)).filter(
    ({ deputyId }) => deputyId !== undefined && deputyId !== absence.deputyId,
  )
  const each = [...new Map(replaced.map((older) => [older.deputyId, older])).values()]
  const people = await directory.listPeople(replaced.map(({ deputyId = '' }) => deputyId))
  const now = absence.deputyId ? await directory.findPerson(absence.deputyId) : undefined
  return each.flatMap((older): News[] => {
    const deputy = people.find(({ id }) => id === older.deputyId)
    if (!deputy) return []
    const { language, id: personId } = deputy
    const names = { name: talk.turn.person.name[language], ...(now ? { other: now.name[language] } : {}) }
    const text = replacedText(inLanguage(talk, language), older, names)
    return [{ personId, message: { ...message(text), language } }]
  })
}

/** What they took in that time goes back to the post, unless they have one of their own there. */
const handedBack = async (theirs: Talk, { id: assignee }: Person): Promise<readonly string[]> => {
  const { desk, turn } = theirs
  const held = await desk.tickets.listInScope(turn.person.id, { assignee, statuses: ACTIVE })
  const inPost = await Promise.all(held.map((ticket) => isInPost(theirs, ticket)))
  const references = held.filter((_, index) => !inPost[index]).map(({ reference }) => reference)
  if (references.length === 0) return []
  const list = references.join(theirs.t('dialog:reporting.comma'))
  return [theirs.t('dialog:absence.deputy_hands_back', { references: list })]
}

/** Whoever stands in, or no longer does, hears it in their own language; nobody when nobody was named. */
export const newsForDeputy = async (
  talk: Talk,
  absence: Absence,
  what: 'deputy' | 'deputy_no_more',
): Promise<readonly News[]> => {
  const { person } = talk.turn
  const deputy = absence.deputyId && (await talk.desk.directory.findPerson(absence.deputyId))
  if (!deputy) return []
  const { language, id: personId } = deputy
  const theirs = inLanguage(talk, language)
  const name = person.name[language]
  const text =
    what === 'deputy'
      ? periodIn(theirs, absence, { to: 'deputy', name })
      : [theirs.t('dialog:absence.deputy_no_more', { name }), ...(await handedBack(theirs, deputy))].join(
          '\n',
        )
  return [{ personId, message: { ...message(text), language } }]
}
