import type { Intent } from '../../../nlu/index.ts'
import { ownSpokenOf } from '../asking/explicit.ts'
import { waitsForRoom, waitsForWords } from '../asking/interrupts.ts'
import { doneInThisTurn, isPossible } from '../asking/targets/candidates.ts'
import { gravityOf } from '../reading/gravity.ts'
import { namedCategory } from '../reading/named-category.ts'
import { type Outcome, sureIntent, type Talk } from '../talk.ts'
import { amendDetails } from './amend.ts'

/** What such a sentence is read as; beyond these, something else is surely meant with it. */
const MAY_BE_EXTENT: readonly (Intent | undefined)[] = [
  ...([undefined, 'report_fault', 'add_comment', 'deny', 'affirm', 'out_of_scope'] as const),
]

/** What the words are about is another thing than the ticket: a report of its own. */
const tellsOfAnother = (talk: Talk, category: string | null): boolean => {
  const { text, understanding } = talk.turn
  const named = namedCategory(text)
  if (named !== undefined) return named !== category
  return sureIntent(talk) === 'report_fault' && understanding?.category !== category
}

/** "C'est tout l'établissement, pas que moi", "lmadrasa kamla": said after the report, it makes that one graver. */
export const graveSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (waitsForWords(talk) || waitsForRoom(talk) || !MAY_BE_EXTENT.includes(sureIntent(talk))) return undefined
  if (!gravityOf(text).whole) return undefined
  const ticket = await ownSpokenOf(talk)
  if (!ticket || tellsOfAnother(talk, ticket.category)) return undefined
  const isDone = doneInThisTurn(talk, ticket)
  if (!isDone && (ticket.report.whole || !(await isPossible(talk, 'comment', ticket)))) return undefined
  return amendDetails(talk, ticket, { details: { whole: true }, words: text })
}
