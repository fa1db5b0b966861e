import { chosen, drops, interrupts } from '../asking/interrupts.ts'
import { colleaguesNamed, peopleNamed } from '../handling/asking/colleagues.ts'
import { saysNobody, wordsOfNames } from '../reading/orders/away/absence.ts'
import { plainAnswer } from '../reading/plain-answer.ts'
import { wordsOf } from '../reading/words.ts'
import { means, type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { declare } from './declare.ts'
import { askDeputy, listDeputies } from './deputies.ts'

type Question = Extract<OpenQuestion, { kind: 'absence_deputy' }>

const pressed = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const choice = chosen(talk)
  if (choice?.name === 'nobody') return say(talk.t('dialog:absence.nobody'))
  const id = choice?.name === 'deputy' ? question.among[Number(choice.value)] : undefined
  const deputy = id === undefined ? undefined : await talk.desk.directory.findPerson(id)
  return deputy && declare(talk, periodOf(talk, question), [deputy])
}

/** What has passed of it without a deputy stays as it was. */
const periodOf = ({ turn }: Talk, { from, until }: Question) => ({
  from: from > turn.now ? from : turn.now,
  until,
})

/** A name is short; more words than this without one are a new message. */
const SHORT = 6

/** "Who stands in for you?": a button, a name in words, a post, or nobody; asked in passing. */
export const answerAbsenceDeputy = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { text, choice, now } = talk.turn
  if (question.until <= now) return undefined
  if (choice) return pressed(talk, question)
  const isOver = drops(talk) || plainAnswer(text) === 'no' || saysNobody(text)
  if (isOver) return say(talk.t('dialog:absence.nobody'))
  // a new absence or "I am back" is read anew, unless a name alone sounded like one
  const isShort = wordsOf(text).length <= SHORT
  if (interrupts(talk, 'which') || !isShort) return undefined
  const deputies = await listDeputies(talk)
  const byName = peopleNamed(wordsOfNames(text), deputies)
  const named = byName.length > 0 ? byName : colleaguesNamed(talk, text, deputies)
  if (named.length > 0) return declare(talk, periodOf(talk, question), named)
  if (means(talk, 'declare_absence')) return undefined
  const asked =
    plainAnswer(text) === 'yes' ? talk.t('dialog:absence.who_stands_in') : talk.t('dialog:absence.unknown')
  const away = { from: question.from, until: question.until }
  return { ...askDeputy(talk, { text: asked, away }), misunderstood: true }
}
