import type { Category, Report } from '../../../../tickets/index.ts'
import { commandOn } from '../../handling/command.ts'
import { namedCategory } from '../../reading/named-category.ts'
import { saysEach } from '../../reading/orders/giving/each-of-them.ts'
import { saysBoth } from '../../reading/own/of-two/both.ts'
import { wordsOf } from '../../reading/words.ts'
import { draftOf, joined } from '../../reporting/draft.ts'
import { open } from '../../reporting/open.ts'
import { askSecond } from '../../reporting/second.ts'
import { means, message, type Outcome, say, type Talk } from '../../talk.ts'
import type { OpenQuestion, OtherReport } from '../../turn.ts'
import { ownSpokenOf } from '../explicit.ts'
import { drops, verdict } from '../interrupts.ts'

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

/** These tickets are open; what they do not ask for themselves, the first one may. */
const opened = async (
  talk: Talk,
  question: Question,
  reports: readonly [OtherReport, ...Report[]],
): Promise<Outcome> => {
  const [{ third: _, ...first }, ...others] = reports
  const outcomes = [await open(talk, first)]
  for (const report of others)
    outcomes.push(await open({ ...talk, commandId: talk.turn.nextCommandId() }, report))
  const messages = outcomes.flatMap((outcome) => outcome.messages)
  const asking = outcomes.findLast((outcome) => outcome.question) ?? outcomes.at(-1)
  if (asking?.question || question.roomFor === undefined) return { ...asking, messages }
  const room = nowTheRoom(talk, question)
  return { ...room, messages: [...messages, ...room.messages] }
}

/** One of the two was named: that one is a ticket now, and the other is asked about still. */
const openedOne = async (talk: Talk, question: Question, category: Category): Promise<Outcome> => {
  const { third, ...second } = question.report
  const named = third?.category === category ? third : second
  const left = named === second ? third : second
  const more = joined(named, draftOf(talk, category))
  if (!left) return opened(talk, question, [more])
  const outcome = await open(talk, more)
  return {
    messages: [...outcome.messages, askSecond(talk, left)],
    ...(outcome.focus === undefined ? {} : { focus: outcome.focus }),
    question: { ...question, report: left },
  }
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
  const { third, ...second } = question.report
  const { understanding, text } = talk.turn
  const answer = verdict(talk)
  if (answer === 'yes' || saysBoth(text) || (third && saysEach(text)))
    return opened(talk, question, third ? [second, third] : [second])
  if (answer === 'no' || drops(talk)) return nowTheRoom(talk, question)
  if (talk.turn.choice) return undefined
  const first = await aboutFirst(talk, question)
  if (first) return first
  const category = means(talk, 'report_fault') ? understanding?.category : namedCategory(text)
  const isNamed = category === second.category || (third !== undefined && category === third.category)
  return isNamed && category ? openedOne(talk, question, category) : undefined
}
