import type { Ticket } from '../../../../../tickets/index.ts'
import type { Talk } from '../../../talk.ts'
import { namesNoneOf } from '../pick.ts'
import { newlyAlerted, toldAt } from '../spoken-last.ts'
import { toldApart } from '../told-apart.ts'

const JUST_MS = 3 * 60_000

/** "Which one?" was asked after it: another sentence that names none answers nothing. */
const wasAskedSince = ({ turn: { state } }: Talk, at: number): boolean =>
  state.question?.kind === 'which_ticket' && state.questionAt !== undefined && state.questionAt.getTime() > at

/**
 * Said a moment after an alert, a sentence is about what it told of, unless its words tell of another one, or name a
 * thing that it is not about. Undefined where two alerts are as new.
 */
export const justAlerted = async (talk: Talk, candidates: readonly Ticket[]): Promise<Ticket | undefined> => {
  const { text, person, now } = talk.turn
  const alerted = await newlyAlerted(talk, candidates)
  const at = alerted ? toldAt(alerted, person.id) : 0
  if (!alerted || at < now.getTime() - JUST_MS || wasAskedSince(talk, at)) return undefined
  if (namesNoneOf(talk, [alerted])) return undefined
  const told = toldApart(text, candidates)
  return told === undefined || told.id === alerted.id ? alerted : undefined
}
