import type { Ticket } from '../../../tickets/index.ts'
import { drops, interrupts } from '../asking/interrupts.ts'
import { commandOn } from '../handling/command.ts'
import { saysCameBack } from '../reading/orders/came-back.ts'
import { satisfactionIn, saysWhyMarked } from '../reading/orders/side-words.ts'
import { plainAnswer } from '../reading/plain-answer.ts'
import { hasContent, wordsOf } from '../reading/words.ts'
import { means, type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'

type Question = Extract<OpenQuestion, { kind: 'rating' }>

/** "Merci beaucoup pour votre aide": a longer one is the sentence that was asked for. */
const THANKS_IN_WORDS = 5

/** "Was it good?" and the one sentence after it: asked in passing, so that anything else overrides it. */
export const answerRating = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { choice, person } = talk.turn
  const isThanks = means(talk, 'thank')
  if (choice || drops(talk) || (interrupts(talk, 'detail') && !isThanks)) return undefined
  // "finalement ça ne marche plus" tells of the fault, not of the service
  if (saysCameBack(talk.turn.text) && means(talk, 'report_fault', 'reopen') && question.satisfied !== false)
    return undefined
  const ticket = await talk.desk.tickets.findVisible(person, question.reference)
  if (!ticket) return undefined
  return question.satisfied === undefined ? mark(talk, ticket) : sentence(talk, ticket, question.satisfied)
}

const mark = async (talk: Talk, ticket: Ticket): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  const said = satisfactionIn(text)
  if (said === undefined) return undefined
  const type = said ? 'rate_good' : 'rate_bad'
  // whoever says why with it is not asked why
  return commandOn(talk, ticket, saysWhyMarked(text) ? { type, words: text, settled: true } : { type })
}

const sentence = async (talk: Talk, ticket: Ticket, satisfied: boolean): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (plainAnswer(text)) return say(talk.t('dialog:smalltalk.fine'))
  // "très rapide, merci à l'équipe" and "merci, sympa mais un peu long" tell something, "merci beaucoup" does not
  const isMereThanks =
    means(talk, 'thank') && satisfactionIn(text) === undefined && wordsOf(text).length <= THANKS_IN_WORDS
  if (isMereThanks || !hasContent(text)) return undefined
  return commandOn(talk, ticket, { type: satisfied ? 'rate_good' : 'rate_bad', words: text, settled: true })
}
