import { isAskedWhich, waitsForWords } from '../../../asking/interrupts.ts'
import { findDone } from '../../../asking/targets/candidates.ts'
import { soMany } from '../../../asking/targets/so-many.ts'
import { severalMended } from '../../../reading/orders/ending/several-mended.ts'
import type { Outcome, Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { toEach } from '../../to-each.ts'

/** "Les deux c'est réparé", from whoever has them: each by itself; where it is not plain which, it is asked as ever. */
export const severalMendedSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isHolder(talk) || (waitsForWords(talk) && !isAskedWhich(talk))) return undefined
  const count = severalMended(talk.turn.text)
  if (count === undefined || (await findDone(talk))) return undefined
  const tickets = await soMany(talk, 'resolve', count)
  return tickets && toEach(talk, tickets, { type: 'resolve' })
}
