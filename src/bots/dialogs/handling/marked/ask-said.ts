import { focusedTicket, namedTicket } from '../../asking/explicit.ts'
import { candidatesFor } from '../../asking/targets/candidates.ts'
import { putIn } from '../../reading/orders/asked/asked-question.ts'
import type { Outcome, Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { command } from '../command.ts'

/** "Pose la question : l'image est jaune partout ?": whatever is asked reads like a fault to any classifier. */
export const askSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const words = isHolder(talk) ? putIn(talk.turn.text) : undefined
  if (words === undefined) return undefined
  const isAboutOne = (await namedTicket(talk)) ?? (await focusedTicket(talk))
  const hasOne = isAboutOne !== undefined || (await candidatesFor(talk, 'ask')).length > 0
  return hasOne ? command(talk, { type: 'ask', words }) : undefined
}
