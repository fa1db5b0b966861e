import { drops, interrupts } from '../asking/interrupts.ts'
import { commandOn } from '../handling/command.ts'
import { satisfactionIn } from '../reading/orders/side-words.ts'
import { plainAnswer } from '../reading/plain-answer.ts'
import { hasContent } from '../reading/words.ts'
import { means, type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'

type Question = Extract<OpenQuestion, { kind: 'rating' }>

/** "Was it good?" and the one sentence after it: asked in passing, so that anything else overrides it. */
export const answerRating = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { text, choice, person } = talk.turn
  const isThanks = means(talk, 'thank')
  if (choice || drops(talk) || (interrupts(talk, 'detail') && !isThanks)) return undefined
  const ticket = await talk.desk.tickets.findVisible(person.id, question.reference)
  if (!ticket) return undefined
  const { satisfied } = question
  if (satisfied === undefined) {
    const said = satisfactionIn(text)
    return said === undefined ? undefined : commandOn(talk, ticket, { type: said ? 'rate_good' : 'rate_bad' })
  }
  if (plainAnswer(text)) return say(talk.t('dialog:smalltalk.fine'))
  // "très rapide, merci à l'équipe" tells something, "merci beaucoup" does not
  const isMereThanks = isThanks && satisfactionIn(text) === undefined
  if (isMereThanks || !hasContent(text)) return undefined
  const type = satisfied ? 'rate_good' : 'rate_bad'
  return commandOn(talk, ticket, { type, words: text, settled: true })
}
