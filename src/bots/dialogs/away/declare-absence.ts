import { readPast } from '../../../nlu/index.ts'
import { asksAndOrdersNothing } from '../reading/orders/asked/questions.ts'
import { awayIn, saysBack, saysReturn } from '../reading/orders/away/absence.ts'
import { endsAbsence } from '../reading/orders/away/absence-over.ts'
import { saysOneIsAway, speaksOfAway } from '../reading/orders/away/away-words.ts'
import { wordsOf } from '../reading/words.ts'
import { unclear } from '../smalltalk/unclear.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { contactOf, isHolder } from '../wording/people.ts'
import { askUntil } from './asked/ask-until.ts'
import { back } from './back.ts'
import { declare } from './declare.ts'
import { deputiesNamed, listDeputies } from './deputies.ts'
import { ownAbsences } from './duty/own-absences.ts'
import { ownDuty } from './duty/own-duty.ts'
import { whoIsAway } from './duty/who-is-away.ts'
import { anotherSaid } from './said/another-said.ts'
import { newEndSaid } from './said/new-end-said.ts'

/** "Je suis dessus", "و الثاني حتى هو" sound like one to a classifier: without a word of it and a day, nobody is away. */
const isHeard = ({ turn: { text, now }, certainty }: Talk): boolean =>
  speaksOfAway(text) ||
  readPast(text, now) !== undefined ||
  (awayIn(text, now) !== undefined && (certainty === 'sure' || saysReturn(text)))

/** What was asked, of somebody else, or about an absence that is known: no new one. */
const isOther = async (talk: Talk): Promise<Outcome | undefined> => {
  const [first = ''] = talk.turn.text.split(/[,،.;؛\n]/u)
  const isAsked = speaksOfAway(first) && asksAndOrdersNothing(first)
  if (!isAsked) return anotherSaid(talk)
  return saysOneIsAway(first) ? ownDuty(talk) : whoIsAway(talk)
}

const holdersOnly = async (talk: Talk): Promise<Outcome> => ({
  ...say(talk.t('dialog:absence.holders_only', { contact: await contactOf(talk) })),
  keepsQuestion: true,
})

/** So short, coming back is all that was said. */
const FEW = 3

/** "رجعت، بدلناها وراها مزيانة", from somebody who was not away: what came back was something else. */
const tellsMore = async (talk: Talk): Promise<boolean> => {
  const { text } = talk.turn
  if (speaksOfAway(text) || wordsOf(text).length <= FEW || !/[,،.;؛\n]/u.test(text)) return false
  return (await ownAbsences(talk)).length === 0
}

/** "I am away until Monday, Fatima stands in", "I am back": of those who handle tickets; for others nothing depends on it. */
export const declareAbsence = async (talk: Talk): Promise<Outcome> => {
  const { text, now } = talk.turn
  const isBack = endsAbsence(text) !== undefined || saysBack(text, now)
  if (!isHolder(talk)) return isBack || isHeard(talk) ? holdersOnly(talk) : unclear(talk)
  const other = await isOther(talk)
  if (other) return other
  if (isBack) return (await tellsMore(talk)) ? unclear(talk) : back(talk)
  const changed = await newEndSaid(talk)
  if (changed) return changed
  if (!isHeard(talk)) return unclear(talk)
  const past = readPast(text, now)
  if (past) return askUntil(talk, text, { past })
  const away = awayIn(text, now)
  return away ? declare(talk, away, deputiesNamed(text, await listDeputies(talk))) : askUntil(talk, text)
}
