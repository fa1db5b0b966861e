import type { Intent } from '../../../../nlu/index.ts'
import { waitsForWords } from '../../asking/interrupts.ts'
import { candidatesFor, findDone } from '../../asking/targets/candidates.ts'
import { asksForPicture, putToYou } from '../../reading/orders/asked/put-to-you.ts'
import { type Outcome, sureIntent, type Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { command } from '../command.ts'

/** Beyond these, what is surely meant is something else. */
const MAY_BE_ASKING: readonly (Intent | undefined)[] = [
  undefined,
  'ask_requester',
  'out_of_scope',
  'add_comment',
]

/**
 * "Avez-vous essayé de nettoyer la lentille ?", "عطيوني صورة أخرى": nobody asks this service what they have tried. It goes
 * to the requester of the ticket in hand; of several, which one is asked.
 */
export const youAsked = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!isHolder(talk) || waitsForWords(talk) || !MAY_BE_ASKING.includes(sureIntent(talk))) return undefined
  if (!putToYou(text) && !asksForPicture(text)) return undefined
  const mayAsk = (await candidatesFor(talk, 'ask')).length > 0 || (await findDone(talk)) !== undefined
  return mayAsk ? command(talk, { type: 'ask', words: text }) : undefined
}
