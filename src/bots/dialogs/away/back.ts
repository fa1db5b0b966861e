import { isAppError } from '../../../shared/index.ts'
import { type Outcome, say, type Talk } from '../talk.ts'

/** They are back; somebody who was not away is told so. */
export const back = async (talk: Talk): Promise<Outcome> => {
  const { person, now } = talk.turn
  try {
    await talk.desk.absences.end({ personId: person.id, at: now, commandId: talk.commandId })
  } catch (error) {
    if (!isAppError(error) || error.code !== 'absence.none') throw error
    return say(talk.t('dialog:absence.not_away'))
  }
  return say(talk.t('dialog:absence.back'))
}
