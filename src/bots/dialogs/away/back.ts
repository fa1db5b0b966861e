import { isAppError } from '../../../shared/index.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { newsForDeputy } from './news-for-deputy.ts'

/** They are back; somebody who was not away is told so. `upcoming`: what has not begun may be meant. */
export const back = async (talk: Talk, { upcoming = false } = {}): Promise<Outcome> => {
  const { person, now } = talk.turn
  const asked = { personId: person.id, at: now, commandId: talk.commandId, upcoming }
  try {
    const ended = await talk.desk.absences.end(asked)
    const hasBegun = ended.some(({ from }) => from <= now)
    const news = await Promise.all(ended.map((absence) => newsForDeputy(talk, absence, 'deputy_no_more')))
    return {
      ...say(talk.t(hasBegun ? 'dialog:absence.back' : 'dialog:absence.cancelled')),
      news: news.flat(),
    }
  } catch (error) {
    if (!isAppError(error) || error.code !== 'absence.none') throw error
    return say(talk.t('dialog:absence.not_away'))
  }
}
