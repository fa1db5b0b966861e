import type { Ticket } from '../../../../tickets/index.ts'
import { namedCategory } from '../../reading/named-category.ts'
import { topicIn } from '../../reading/orders/pointing/topic.ts'
import { listed, mentions, wordsOf } from '../../reading/words.ts'
import type { Talk } from '../../talk.ts'
import type { PendingCommandType } from '../../turn.ts'
import { focusReference, wasRefused } from '../explicit.ts'
import { toldApart } from './told-apart.ts'

const focusedAmong = (talk: Talk, candidates: readonly Ticket[]): Ticket | undefined => {
  const focus = focusReference(talk)
  return candidates.find(({ reference }) => reference === focus)
}

/**
 * The ticket that is meant among these: the only one, the one that the words tell from the others, else the one just
 * talked about. Nothing when the words name another thing than that one is about: it has to be asked.
 */
export const pick = (talk: Talk, candidates: readonly Ticket[]): Ticket | undefined => {
  // what was refused on the ticket named just now is not meant for whatever other one there is
  if (candidates.length === 1 && !wasRefused(talk)) return candidates[0]
  const focused = focusedAmong(talk, candidates)
  if (focused === undefined) return toldApart(talk.turn.text, candidates)
  const category = namedCategory(talk.turn.text)
  const named = candidates.filter((ticket) => category !== undefined && ticket.category === category)
  return named.length === 0 || named.includes(focused) ? focused : undefined
}

/** Of these the words are free: what they name is no sign of the ticket they are about. */
export const WITH_FREE_WORDS: readonly PendingCommandType[] = [
  ...(['comment', 'note', 'ask', 'qualify', 'merge', 'undo'] as const),
]

/** Whoever says what was repaired, taken in hand or is to be dropped names it: that counts before what was spoken of. */
const NAMING: readonly PendingCommandType[] = ['resolve', 'take', 'cancel']

const CUT = listed('coupure انقطاع تقطاع t9ti3 in9ita3')
/** Sparks are no cut, although both are of the mains. */
const mayBeCut = ({ category, report }: Ticket): boolean =>
  category === null ||
  category === 'connectivity' ||
  (category === 'power' && (report.danger === undefined || mentions(wordsOf(report.text), CUT)))

/** "I take the one of the PC", and there is none of a PC. */
export const namesNoneOf = (talk: Talk, candidates: readonly Ticket[]): boolean => {
  const { text } = talk.turn
  const category = namedCategory(text)
  if (category === undefined && mentions(wordsOf(text), CUT)) return !candidates.some(mayBeCut)
  return category !== undefined && candidates.every((ticket) => ![category, null].includes(ticket.category))
}

/** Done to another thing than the one that is named, these mislead its requester. */
const NEVER_ANOTHER: readonly PendingCommandType[] = ['take', 'wait', 'give']

/** It leaves the hands of whoever has it, and its requester hears of it. */
const LEAVING: readonly PendingCommandType[] = ['forward', 'return', 'resolve', 'wait']

/** "Which one?" is open still: another order, with nothing to tell which, is no answer to it. */
const isAskedWhich = ({ turn: { state } }: Talk): boolean =>
  state.question?.kind === 'which_ticket' && state.question.only === undefined

/** The same, for what is to be done with it. */
export const pickFor = (
  talk: Talk,
  type: PendingCommandType,
  candidates: readonly Ticket[],
): Ticket | undefined => {
  const topic = topicIn(talk.turn.text)
  const ofTopic = topic === undefined ? undefined : toldApart(topic, candidates)
  if (ofTopic) return ofTopic
  const focused = focusedAmong(talk, candidates)
  if (WITH_FREE_WORDS.includes(type) && focused) return focused
  if (NEVER_ANOTHER.includes(type) && namesNoneOf(talk, candidates)) return undefined
  if (LEAVING.includes(type) && isAskedWhich(talk)) return toldApart(talk.turn.text, candidates)
  const named = NAMING.includes(type) ? toldApart(talk.turn.text, candidates) : undefined
  return named ?? pick(talk, candidates)
}
