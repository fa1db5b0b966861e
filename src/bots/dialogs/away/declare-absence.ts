import { readPast } from '../../../nlu/index.ts'
import { awayIn, saysBack } from '../reading/orders/away/absence.ts'
import { endsAbsence } from '../reading/orders/away/absence-over.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { contactOf, isHolder } from '../wording/people.ts'
import { askUntil } from './asked/ask-until.ts'
import { back } from './back.ts'
import { declare } from './declare.ts'
import { deputiesNamed, listDeputies } from './deputies.ts'

/** "I am away until Monday, Fatima stands in", "I am back": of those who handle tickets; for others nothing depends on it. */
export const declareAbsence = async (talk: Talk): Promise<Outcome> => {
  const { text, now } = talk.turn
  if (!isHolder(talk))
    return {
      ...say(talk.t('dialog:absence.holders_only', { contact: await contactOf(talk) })),
      keepsQuestion: true,
    }
  const isOver = endsAbsence(text) !== undefined
  if (isOver || saysBack(text, now)) return back(talk)
  const past = readPast(text, now)
  if (past) return askUntil(talk, text, past)
  const away = awayIn(text, now)
  return away ? declare(talk, away, deputiesNamed(text, await listDeputies(talk))) : askUntil(talk, text)
}
