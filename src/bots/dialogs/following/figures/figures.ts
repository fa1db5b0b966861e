import { typedReference } from '../../asking/explicit.ts'
import { asksHowMany } from '../../reading/narrowing/figure-kind.ts'
import { asksInHand, asksOnlyLate } from '../../reading/narrowing/filter.ts'
import type { Outcome, Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { list } from '../lists/list.ts'
import { listOfColleague } from '../lists/of-colleague.ts'
import { status } from '../status.ts'
import { statistics } from './statistics.ts'

/** "Ch7al 3nd Moustapha" is what he has in hand; "الطلبات المتأخرة" are tickets to be shown; "combien en retard ?" is a number. */
export const figures = async (talk: Talk): Promise<Outcome> => {
  const { text } = talk.turn
  // whatever sounds like a figure beside a reference, it is about that one
  if (typedReference(talk) !== undefined) return status(talk)
  const ofColleague = await listOfColleague(talk)
  if (ofColleague) return ofColleague
  // "combien j'en ai sur le dos ?" is of what waits for them
  if (isHolder(talk) && asksInHand(text) && asksHowMany(text) && !asksOnlyLate(text)) return list(talk)
  return isHolder(talk) && asksOnlyLate(text) && !asksHowMany(text) ? list(talk) : statistics(talk)
}
