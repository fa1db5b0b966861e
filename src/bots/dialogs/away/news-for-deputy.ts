import type { Absence } from '../../../directory/index.ts'
import { inLanguage, message, type Talk } from '../talk.ts'
import type { News } from '../turn.ts'
import { periodIn } from './period.ts'

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
      : theirs.t('dialog:absence.deputy_no_more', { name })
  return [{ personId, message: { ...message(text), language } }]
}
