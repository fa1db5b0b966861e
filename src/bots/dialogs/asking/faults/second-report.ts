import { commandOn } from '../../handling/command.ts'
import { namedCategory } from '../../reading/named-category.ts'
import { wordsOf } from '../../reading/words.ts'
import { draftOf, joined } from '../../reporting/draft.ts'
import { open } from '../../reporting/open.ts'
import { askSecond } from '../../reporting/second.ts'
import { means, message, type Outcome, say, type Talk } from '../../talk.ts'
import type { OpenQuestion } from '../../turn.ts'
import { ownSpokenOf } from '../explicit.ts'
import { drops, interrupts, verdict } from '../interrupts.ts'

type Question = Extract<OpenQuestion, { kind: 'second_report' }>

/** The room of the first ticket was left unasked while the second one was offered. */
const nowTheRoom = (talk: Talk, { roomFor }: Question): Outcome => {
  if (roomFor === undefined) return say(talk.t('dialog:smalltalk.fine'))
  const text = talk.t('dialog:reporting.which_room_for', { reference: roomFor })
  return {
    messages: [message(text, { ticket: roomFor })],
    focus: roomFor,
    question: { kind: 'words_for', pending: { type: 'comment' }, reference: roomFor, asks: 'room' },
  }
}

/** The second ticket is open; what it does not ask for itself, the first one may. */
const opened = async (talk: Talk, question: Question, more: Question['report']): Promise<Outcome> => {
  const outcome = await open(talk, more)
  if (outcome.question || question.roomFor === undefined) return outcome
  const room = nowTheRoom(talk, question)
  return { ...room, messages: [...outcome.messages, ...room.messages] }
}

/** So few words about the first fault correct it: "4 PC en fait". */
const SHORT = 6

/** Noted on the first ticket; the second fault is asked about once more. */
const aboutFirst = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { understanding, text } = talk.turn
  const first = await ownSpokenOf(talk)
  const category = means(talk, 'report_fault') ? understanding?.category : namedCategory(text)
  if (!first || first.category !== category || wordsOf(text).length > SHORT) return undefined
  const noted = await commandOn(talk, first, { type: 'comment', words: text, settled: true })
  const again = askSecond(talk, question.report)
  return { ...noted, messages: [...noted.messages, again], question }
}

/** "A ticket for the Wi-Fi too?": a yes, or the thing named again, opens it; other words are a new message. */
export const answerSecondReport = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { report } = question
  const answer = verdict(talk)
  if (answer === 'yes') return opened(talk, question, report)
  if (answer === 'no' || drops(talk)) return nowTheRoom(talk, question)
  if (talk.turn.choice) return undefined
  const first = await aboutFirst(talk, question)
  if (first) return first
  const { understanding, text } = talk.turn
  const category = means(talk, 'report_fault') ? understanding?.category : namedCategory(text)
  if (category !== report.category || (category === undefined && interrupts(talk, 'yesNo'))) return undefined
  return opened(talk, question, joined(report, draftOf(talk, category ?? null)))
}
