import type { Absence } from '../../../directory/index.ts'
import { isAppError } from '../../../shared/index.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { missedIn } from './missed/missed.ts'
import { withTaking } from './missed/missed-asked.ts'
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
    const news = (
      await Promise.all(ended.map((absence) => newsForDeputy(talk, absence, 'deputy_no_more')))
    ).flat()
    const next = ended.find(({ from }) => from > now)
    if (next) return { ...say(cancelledIn(talk, next)), news }
    const missed = await missedIn(talk, ended)
    const welcome = talk.t('dialog:absence.back')
    return missed ? { ...withTaking([welcome, ...missed.lines], missed), news } : { ...say(welcome), news }
  } catch (error) {
    if (!isAppError(error) || error.code !== 'absence.none') throw error
    return say(talk.t('dialog:absence.not_away'))
  }
}
