import { saysFailure } from '../../../../../nlu/index.ts'
import { waitsForWords } from '../../../asking/interrupts.ts'
import { candidatesFor, findDone } from '../../../asking/targets/candidates.ts'
import { asksWhetherItWorks, instructsYou } from '../../../reading/orders/asked/instructions.ts'
import type { Outcome, Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { command } from '../../command.ts'

/** To start something again is no fault of it. */
const STARTING = /\p{L}*d[ée]marr\p{L}*/giu
const tellsFault = (text: string): boolean => saysFailure(text.replace(STARTING, ' '))

/**
 * "Fais un reset du routeur stp": to this service it would be nothing, and a repair is not told so. It goes to the requester of
 * the ticket in hand, whose answer is waited for; of several, which one is asked.
 */
export const instructedSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!isHolder(talk) || waitsForWords(talk)) return undefined
  if (!asksWhetherItWorks(text) && (!instructsYou(text) || tellsFault(text))) return undefined
  const mayAsk = (await candidatesFor(talk, 'ask')).length > 0 || (await findDone(talk)) !== undefined
  return mayAsk ? command(talk, { type: 'ask', words: text, settled: true }) : undefined
}
