import { typedReference } from '../../asking/explicit.ts'
import { chosen, drops, interrupts } from '../../asking/interrupts.ts'
import { colleaguesNamed } from '../../handling/asking/colleagues.ts'
import { saysNobody } from '../../reading/orders/away/absence.ts'
import { plainAnswer } from '../../reading/plain-answer.ts'
import { wordsOf } from '../../reading/words.ts'
import { means, type Outcome, say, type Talk } from '../../talk.ts'
import type { OpenQuestion } from '../../turn.ts'
import { back } from '../back.ts'
import { declare } from '../declare.ts'
import { askDeputy, deputiesNamed, listDeputies, type Named } from '../deputies.ts'
import { newEndSaid } from '../said/new-end-said.ts'
import { takesBack } from '../takes-back.ts'
import { isNewMessage } from './new-message.ts'

type Question = Extract<OpenQuestion, { kind: 'absence_deputy' }>

const confirmed = async (talk: Talk, question: Question, id = ''): Promise<Outcome | undefined> => {
  const deputy = await talk.desk.directory.findPerson(id)
  return deputy && declare(talk, periodOf(talk, question), { people: [deputy], plainly: true })
}

/** It stays as it is; a word takes it back for as long as nothing else was said. */
const withNobody = (talk: Talk, { id }: Question): Outcome => ({
  ...say(talk.t('dialog:absence.nobody')),
  ...(id === undefined ? {} : { question: { kind: 'absence_noted', id } as const }),
})

const pressed = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const choice = chosen(talk)
  if (choice?.name === 'nobody') return withNobody(talk, question)
  return choice?.name === 'deputy'
    ? confirmed(talk, question, question.among[Number(choice.value)])
    : undefined
}

/** What has passed of it without a deputy stays as it was. */
const periodOf = ({ turn }: Talk, { from, until }: Question) => ({
  from: from > turn.now ? from : turn.now,
  until,
})

/** A name is short; more words than this without one are a new message. */
const SHORT = 6

/** By name, or else by post. */
const namedIn = async (talk: Talk): Promise<Named> => {
  const { text } = talk.turn
  const deputies = await listDeputies(talk)
  const byName = deputiesNamed(text, deputies)
  return byName.people.length > 0 ? byName : { people: colleaguesNamed(talk, text, deputies), plainly: true }
}

const STANDS_IN =
  /(?:^| )(?:me remplace\p{L}*|remplac\p{L}*|interim|a ma place|(?:كا|ك|غا|غادي |س)?[يت]?(?:عوضني|نوب عني|نوب عليا|نوب)|(?:ف ?)?بلاصتي|مكاني|(?:kay|kat|ghay|ghat|y|t)?3awedni|ynoub|tnoub|kaynoub|f ?blasti)(?: |$)/u

/** Asked once more, unless it was asked twice already, or the words tell of an absence anew. */
const askAgain = (talk: Talk, question: Question): Outcome | undefined => {
  if (means(talk, 'declare_absence') || question.again) return undefined
  const { from, until, id } = question
  const isYes = plainAnswer(talk.turn.text) === 'yes'
  const text = talk.t(isYes ? 'dialog:absence.who_stands_in' : 'dialog:absence.unknown')
  return { ...askDeputy(talk, { text, away: { from, until }, id, again: true }), misunderstood: true }
}

const spoken = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  const [only, another] = question.among
  if (only && !another && plainAnswer(text) === 'yes') return confirmed(talk, question, only)
  // right after the absence was noted
  if (drops(talk) || takesBack(talk)) return back(talk, question.id)
  if (plainAnswer(text) === 'no' || saysNobody(text)) return withNobody(talk, question)
  const changed = await newEndSaid(talk, question.id)
  if (changed) return changed
  // a new absence or "I am back" is read anew, unless a name alone sounded like one
  const isShort = wordsOf(text).length <= SHORT
  // "سي فؤاد يعوضني" tells of an absence to a classifier, and is the answer
  const isAnswer = isShort && STANDS_IN.test(wordsOf(text).join(' ')) && !isNewMessage(talk)
  const inWords = isAnswer ? await namedIn(talk) : undefined
  if (inWords && inWords.people.length > 0) return declare(talk, periodOf(talk, question), inWords)
  if (interrupts(talk, 'which') || isNewMessage(talk) || !isShort) return undefined
  const named = await namedIn(talk)
  return named.people.length > 0 ? declare(talk, periodOf(talk, question), named) : askAgain(talk, question)
}

/** "Who stands in for you?": a button, a name in words, a post, or nobody; asked in passing. */
export const answerAbsenceDeputy = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { choice, now } = talk.turn
  if (question.until <= now) return undefined
  if (choice) return pressed(talk, question)
  return typedReference(talk) ? undefined : spoken(talk, question)
}
