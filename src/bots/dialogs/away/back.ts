import type { Absence } from '../../../directory/index.ts'
import { isAppError } from '../../../shared/index.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { newsForDeputy } from './news-for-deputy.ts'
import { beginning } from './period.ts'

const cancelledIn = (talk: Talk, { from }: Absence): string =>
  talk.t('dialog:absence.cancelled', { from: beginning(talk, from) })

/**
 * They are back, or will not be away: of what has not begun it is said which; who was not away is told so. `id`: the
 * absence that was noted just now, and no other.
 */
export const back = async (talk: Talk, id?: string): Promise<Outcome> => {
  const { person, now } = talk.turn
  const meant = { upcoming: true, ...(id === undefined ? {} : { id }) }
  const asked = { personId: person.id, at: now, commandId: talk.commandId, ...meant }
  try {
    const ended = await talk.desk.absences.end(asked)
    const next = ended.find(({ from }) => from > now)
    const news = await Promise.all(ended.map((absence) => newsForDeputy(talk, absence, 'deputy_no_more')))
    return {
      ...say(next ? cancelledIn(talk, next) : talk.t('dialog:absence.back')),
      news: news.flat(),
    }
  } catch (error) {
    if (!isAppError(error) || error.code !== 'absence.none') throw error
    return say(talk.t('dialog:absence.not_away'))
  }
}
