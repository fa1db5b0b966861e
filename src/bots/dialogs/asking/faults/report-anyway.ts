import { yesNoChoices } from '../../handling/asking/ask-words.ts'
import { commandOn } from '../../handling/command.ts'
import { noteFault } from '../../note-correction.ts'
import { isMurmur } from '../../reading/asides/short/murmur.ts'
import { isMereAssent, leadingAnswer, plainAnswer } from '../../reading/plain-answer.ts'
import { wordsOf } from '../../reading/words.ts'
import { open } from '../../reporting/open.ts'
import { message, type Outcome, say, type Talk } from '../../talk.ts'
import type { OpenQuestion } from '../../turn.ts'
import { quoted } from '../../wording/ticket-words.ts'
import { ownSpokenOf } from '../explicit.ts'
import { chosen, verdict } from '../interrupts.ts'

type Question = Extract<OpenQuestion, { kind: 'report_anyway' }>

/** "Ok" may only say that it was read: a salary must not become a ticket by that, nor a fault be lost. */
const askPlainly = (talk: Talk, question: Question): Outcome => ({
  messages: [
    message(talk.t('dialog:smalltalk.report_it', { words: quoted(question.report.text) }), {
      choices: yesNoChoices(talk),
    }),
  ],
  question: { ...question, isPlain: true },
})

/** Only so many words: what merely sounds like a yes makes no ticket of what is nothing of ours. */
const SHORT = 4

const answerOf = (talk: Talk): 'yes' | 'no' | undefined => {
  const { text } = talk.turn
  if (talk.turn.choice !== undefined) return verdict(talk)
  if (isMurmur(text)) return undefined
  const isLong = plainAnswer(text) === undefined && leadingAnswer(text) === undefined
  return isLong && wordsOf(text).length > SHORT && verdict(talk) === 'yes' ? undefined : verdict(talk)
}

/** A "yes" where their own ticket was offered beside a new one, or an "ok" that may only say that it was read. */
const mayMeanOther = async (talk: Talk): Promise<boolean> =>
  isMereAssent(talk.turn.text) || (answerOf(talk) === 'yes' && (await ownSpokenOf(talk)) !== undefined)

/** By the button that offers it: the words go to one's own ticket. */
const addTo = async (talk: Talk, { report }: Question, reference: string): Promise<Outcome | undefined> => {
  const ticket = await talk.desk.tickets.findVisible(talk.turn.person, reference)
  return ticket && commandOn(talk, ticket, { type: 'comment', words: report.text, settled: true })
}

/** "Not for us; a ticket all the same?": only a yes opens one; other words are a new message. */
export const answerReportAnyway = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { report, isPlain } = question
  const answer = answerOf(talk)
  const isTyped = talk.turn.choice === undefined
  if (isTyped && isPlain !== true && (await mayMeanOther(talk))) return askPlainly(talk, question)
  const pressed = chosen(talk)
  if (pressed?.name === 'add_to') return addTo(talk, question, pressed.value)
  if (pressed?.name === 'report_anyway' || answer === 'yes') {
    noteFault(talk, report)
    return open(talk, report)
  }
  return answer === 'no' ? say(talk.t('dialog:smalltalk.fine')) : undefined
}
