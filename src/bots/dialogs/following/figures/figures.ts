import { asksHowMany } from '../../reading/narrowing/figure-kind.ts'
import { asksOnlyLate } from '../../reading/narrowing/filter.ts'
import type { Outcome, Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { list } from '../list.ts'
import { statistics } from './statistics.ts'

/** "الطلبات المتأخرة" are tickets to be shown; "combien en retard ?" is a number. */
export const figures = (talk: Talk): Promise<Outcome> => {
  const { text } = talk.turn
  return isHolder(talk) && asksOnlyLate(text) && !asksHowMany(text) ? list(talk) : statistics(talk)
}
