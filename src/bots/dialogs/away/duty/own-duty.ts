import type { Absence } from '../../../../directory/index.ts'
import { type Outcome, say, type Talk } from '../../talk.ts'
import { nameById } from '../../wording/people.ts'
import { periodIn } from '../period.ts'
import { ownAbsences } from './own-absences.ts'

const lineFor = async (talk: Talk, absence: Absence): Promise<string> => {
  const period = periodIn(talk, absence, { to: 'known' })
  const deputy = absence.deputyId
    ? talk.t('dialog:absence.stands_in', { name: await nameById(talk, absence.deputyId) })
    : talk.t('dialog:absence.no_deputy')
  return `${period} ${deputy}`
}

/** "Wach ana ghayeb?", "qui me remplace ?": what is noted of one's own absence; asking changes nothing. */
export const ownDuty = async (talk: Talk): Promise<Outcome> => {
  const absences = await ownAbsences(talk)
  const lines = await Promise.all(absences.map((absence) => lineFor(talk, absence)))
  const text = lines.length > 0 ? lines.join('\n') : talk.t('dialog:absence.none_known')
  return { ...say(text), keepsQuestion: true }
}
