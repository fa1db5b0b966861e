import { verdict } from '../../asking/interrupts.ts'
import { handOne } from '../../handing/in-hand.ts'
import { type Outcome, say, type Talk } from '../../talk.ts'
import type { OpenQuestion } from '../../turn.ts'
import { nameById } from '../../wording/people.ts'
import { back } from '../back.ts'
import { newEndSaid } from '../said/new-end-said.ts'
import { takesBack } from '../takes-back.ts'

type Question = Extract<OpenQuestion, { kind: 'absence_hand_over' }>

/** "Your work in hand as well?": only a yes gives it; other words are a new message. */
export const answerHandOver = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { to, references } = question
  const from = talk.turn.person.id
  const said = verdict(talk)
  if (takesBack(talk)) return back(talk, question.id)
  if (said === 'no') return say(talk.t('dialog:smalltalk.fine'))
  if (said !== 'yes') return talk.turn.choice ? undefined : newEndSaid(talk, question.id)
  const kept: string[] = []
  // one after the other: the command ids must come in the same order when the turn is played again
  for (const reference of references)
    if (!(await handOne(talk, { reference, to, from }))) kept.push(reference)
  const name = await nameById(talk, to)
  const text = talk.t('dialog:absence.handed_over', { count: references.length - kept.length, name })
  if (kept.length === 0) return say(text)
  const list = kept.join(talk.t('dialog:reporting.comma'))
  return say(`${text}\n${talk.t('dialog:absence.not_handed_over', { references: list })}`)
}
