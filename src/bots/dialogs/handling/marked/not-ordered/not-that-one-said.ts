import { effective } from '../../../../../tickets/index.ts'
import { placedTicket } from '../../../asking/explicit.ts'
import { waitsForWords } from '../../../asking/interrupts.ts'
import { isPossible } from '../../../asking/targets/candidates.ts'
import { refusesFirst } from '../../../reading/orders/ending/keep.ts'
import { wordsOf } from '../../../reading/words.ts'
import type { Outcome, Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { commandOn } from '../../command.ts'

const MOST_WORDS = 6
const NOT_THAT = /^(?:mais )?(?:pas|sauf|machi|mashi|ماشي|الا|غير) /u

const deniesOne = ({ turn: { text, understanding } }: Talk): boolean =>
  wordsOf(text).length <= MOST_WORDS &&
  !/[?؟]/u.test(text) &&
  (refusesFirst(text, understanding?.variety === 'fr') || NOT_THAT.test(wordsOf(text).join(' ')))

/** "Non, pas la deuxième", of those with which the same was just done: on that one it is taken back. */
export const notThatOneSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isHolder(talk) || waitsForWords(talk) || !deniesOne(talk)) return undefined
  const ticket = await placedTicket(talk)
  if (!ticket || effective(ticket.timeline).at(-1)?.by !== talk.turn.person.id) return undefined
  return (await isPossible(talk, 'undo', ticket)) ? commandOn(talk, ticket, { type: 'undo' }) : undefined
}
