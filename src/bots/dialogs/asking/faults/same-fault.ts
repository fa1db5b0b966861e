import { commandOn } from '../../handling/command.ts'
import { isNegated } from '../../reading/negation.ts'
import { plainAnswer } from '../../reading/plain-answer.ts'
import { listed, mentions, wordsOf } from '../../reading/words.ts'
import { joinChoices } from '../../reporting/offering/offer-join.ts'
import { message, type Outcome, say, type Talk } from '../../talk.ts'
import type { OpenQuestion } from '../../turn.ts'
import { typedReference } from '../explicit.ts'

type Question = Extract<OpenQuestion, { kind: 'same_fault' }>

const SAME = listed('meme pareil identique نفس نفسه نفسها بحال كيف nefs nfs kifkif b7al bhal')
/** "Oui c'est la même panne", "إيه نفس المشكل": with more in it, the words tell something else. */
const SHORT = 7
/** "Oui c'est la même chose, je crois que Rkia l'a déjà dit": begun with a yes it may be longer. */
const AFTER_YES = 14
const YES = /^(?:oui|ouais|ok|yes|نعم|اه|ايه|اي|ايوا|واه|صحيح|iyeh|iyih|ah|wah|wi|na3am|n3am)(?= )/u

const saidOf = (text: string): 'yes' | 'no' | undefined => {
  const plain = plainAnswer(text)
  if (plain) return plain
  const words = wordsOf(text)
  const most = YES.test(words.join(' ')) && !/[?؟]/u.test(text) ? AFTER_YES : SHORT
  if (words.length > most || !mentions(words, SAME)) return undefined
  return isNegated(text) ? 'no' : 'yes'
}

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
