import { readPast } from '../../../../nlu/index.ts'
import { typedReference } from '../../asking/explicit.ts'
import { chosen, drops, interrupts } from '../../asking/interrupts.ts'
import { type Away, awayIn, saysBack, UNTIL_CHOICES } from '../../reading/orders/away/absence.ts'
import { speaksOfAway } from '../../reading/orders/away/away-words.ts'
import { plainAnswer } from '../../reading/plain-answer.ts'
import { wordsOf } from '../../reading/words.ts'
import { means, type Outcome, say, type Talk } from '../../talk.ts'
import type { OpenQuestion } from '../../turn.ts'
import { back } from '../back.ts'
import { declare } from '../declare.ts'
import { deputiesNamed, listDeputies } from '../deputies.ts'
import { askUntil } from './ask-until.ts'
import { isNewMessage } from './new-message.ts'

type Question = Extract<OpenQuestion, { kind: 'absence_until' }>

const pressed = (talk: Talk): Away | undefined => {
  const { now } = talk.turn
  const choice = chosen(talk)
  if (choice?.name !== 'until') return undefined
  const name = (Object.keys(UNTIL_CHOICES) as (keyof typeof UNTIL_CHOICES)[]).find(
    (one) => one === choice.value,
  )
  return name && { from: now, until: UNTIL_CHOICES[name](now) }
}

/** Asked twice already, or in more words than an answer has, none of them of an absence. */
const isElsewhere = ({ turn: { text } }: Talk, { again }: Question): boolean =>
  again === true || (wordsOf(text).length > FEW && !speaksOfAway(text))

/** A name, or a day that was misspelt. */
const FEW = 3

/** So few words with a day in them are the answer, whatever else they may mean. */
const SHORT = 6

const declared = async (talk: Talk, away: Away, words: string): Promise<Outcome> =>
  declare(talk, away, deputiesNamed(words, await listDeputies(talk)))

const spoken = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { text, now } = talk.turn
  const words = `${question.words} ${text}`
  if (drops(talk) || means(talk, 'undo') || plainAnswer(text) === 'no')
    return say(talk.t('dialog:smalltalk.fine'))
  if (isNewMessage(talk)) return undefined
  if (saysBack(text, now) && means(talk, 'declare_absence')) return back(talk)
  const isShort = wordsOf(text).length <= SHORT
  const past = readPast(text, now)
  if (past && isShort) return askUntil(talk, question.words, { past })
  const away = awayIn(text, now, !means(talk, 'declare_absence'))
  if (away && (isShort || speaksOfAway(text))) return declared(talk, away, words)
  if (interrupts(talk, 'which') || isElsewhere(talk, question)) return undefined
  return { ...askUntil(talk, words, { again: true }), misunderstood: true }
}

/** "Until when?": a button or a day in words; the deputy may have been named before, or is with it. */
export const answerAbsenceUntil = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  if (talk.turn.choice) {
    const away = pressed(talk)
    return away && declared(talk, away, question.words)
  }
  return typedReference(talk) ? undefined : spoken(talk, question)
}
