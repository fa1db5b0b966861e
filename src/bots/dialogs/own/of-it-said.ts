import { saysFailure } from '../../../nlu/index.ts'
import { ownSpokenOf, typedReference } from '../asking/explicit.ts'
import { waitsForWords } from '../asking/interrupts.ts'
import { doneInThisTurn, isPossible } from '../asking/targets/candidates.ts'
import { commandOn } from '../handling/command.ts'
import { isInsult } from '../reading/asides/insults.ts'
import { namedCategory } from '../reading/named-category.ts'
import { placeIn } from '../reading/orders/places.ts'
import { speaksOfIt } from '../reading/own/details/speaks-of-it.ts'
import { wordsOf } from '../reading/words.ts'
import { isLately } from '../reporting/again/said-before.ts'
import { means, type Outcome, sureIntent, type Talk } from '../talk.ts'

/** Words alone: more of them tell a story of their own. */
const MOST = 80

/** A light or a sound of it is no fault of the power. */
const namesThing = (talk: Talk): boolean => {
  const { text, understanding } = talk.turn
  if (understanding?.entities.room !== undefined || placeIn(text)?.room !== undefined) return true
  const named = namedCategory(text)
  return named !== undefined && named !== 'power'
}

/** "Il fait beau" is surely nothing of ours; a noise of it may be taken for that as surely. */
const OF_A_THING =
  /(?:^| )(?:aussi|en plus|bruit\S*|lumiere\S*|voyant\S*|clignot\S*|bip\S*|ال?ضو|ضوء|صداع|صوت|d+o?w|d+aw|sda3|s+ot|7es+)(?= |$)/u

const isNoneOfOurs = (talk: Talk): boolean =>
  sureIntent(talk) === 'out_of_scope' && !OF_A_THING.test(wordsOf(talk.turn.text).join(' '))

/** What is understood as something to be done, or as an end, is left to that. */
const mayTell = (talk: Talk): boolean =>
  talk.certainty === 'unsure' || means(talk, 'report_fault', 'out_of_scope', 'add_comment')

/** "Fih dow 7mer", "il fait aussi un bruit": a line without a thing of its own is of the ticket just opened. */
export const ofItSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!speaksOfIt(text) || text.length > MOST || /[?؟]/u.test(text) || isInsult(text)) return undefined
  if (waitsForWords(talk) || typedReference(talk) !== undefined || !mayTell(talk) || isNoneOfOurs(talk))
    return undefined
  const ticket = await ownSpokenOf(talk)
  if (!ticket || ticket.private || !isLately(talk, ticket) || namesThing(talk)) return undefined
  // that it fails is what was told already, and is read as that
  if (saysFailure(text) && !means(talk, 'report_fault', 'out_of_scope')) return undefined
  const isPart = doneInThisTurn(talk, ticket) || (await isPossible(talk, 'comment', ticket))
  return isPart ? commandOn(talk, ticket, { type: 'comment', words: text, settled: true }) : undefined
}
