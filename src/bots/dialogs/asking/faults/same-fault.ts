import { commandOn } from '../../handling/command.ts'
import { saysSame } from '../../reading/own/of-two/same.ts'
import { plainAnswer } from '../../reading/plain-answer.ts'
import { joinChoices } from '../../reporting/offering/offer-join.ts'
import { message, type Outcome, say, type Talk } from '../../talk.ts'
import type { OpenQuestion } from '../../turn.ts'
import { typedReference } from '../explicit.ts'

type Question = Extract<OpenQuestion, { kind: 'same_fault' }>

const saidOf = (text: string): 'yes' | 'no' | undefined => plainAnswer(text) ?? saysSame(text)

/** "Is it the same fault?": a yes joins the one there is; of several it is asked which; a no leaves it as it is. */
export const answerSameFault = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { choice, text, person } = talk.turn
  const said = choice || typedReference(talk) ? undefined : saidOf(text)
  if (said === undefined) return undefined
  if (said === 'no') return say(talk.t('dialog:smalltalk.fine'))
  const ticket = await talk.desk.tickets.findVisible(person, question.reference)
  const [into, another] = question.into
  if (!ticket || into === undefined) return undefined
  if (another === undefined) return commandOn(talk, ticket, { type: 'merge', into })
  const choices = joinChoices(talk, question.reference, question.into)
  return { messages: [message(talk.t('dialog:merging.which_same'), { choices })], question }
}
