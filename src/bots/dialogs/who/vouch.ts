import type { Person } from '../../../directory/index.ts'
import { ellipsis } from '../../../shared/text/index.ts'
import { chosen, drops, interrupts, verdict } from '../asking/interrupts.ts'
import { yesNoChoices } from '../handling/asking/ask-words.ts'
import { peopleNamed, saysNoOtherName } from '../handling/asking/colleagues.ts'
import { nameIn } from '../reading/orders/linking/vouching.ts'
import { plainAnswer } from '../reading/plain-answer.ts'
import { message, type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { contactOf, nameOf } from '../wording/people.ts'
import { listVouchable, vouchingUnits } from './vouchable.ts'
import { withLinks } from './with-links.ts'

type Question = Extract<OpenQuestion, { kind: 'vouch_for' }>

const MOST = 8
const TITLE_LENGTH = 24

/** A code for the person vouched for, kept with who vouched, to be passed on by whoever asked. */
const giveCode = async (talk: Talk, person: Person): Promise<Outcome> => {
  const { id: by } = talk.turn.person
  const code = await talk.desk.linkCodes.issue(person.id, talk.turn.now, { by, commandId: talk.commandId })
  return say(withLinks(talk, talk.t('dialog:vouch.code', { name: nameOf(talk, person), code }), { code }))
}

const askWhich = (talk: Talk, people: readonly Person[]): Outcome => {
  const among = people.slice(0, MOST)
  const choices = among.map((person, index) => ({
    id: `q:vouch:${index}`,
    title: ellipsis(nameOf(talk, person), TITLE_LENGTH),
  }))
  return {
    messages: [message(talk.t('dialog:vouch.which'), { choices })],
    question: { kind: 'vouch_for', among: among.map(({ id }) => id) },
  }
}

/** A word was said beside this name that is none of it: a code would let in whoever has the other name. */
const askWhether = (talk: Talk, person: Person): Outcome => ({
  messages: [
    message(talk.t('dialog:vouch.is_it', { name: nameOf(talk, person) }), {
      choices: yesNoChoices(talk),
    }),
  ],
  question: { kind: 'vouch_for', among: [person.id] },
})

const askName = async (talk: Talk, key: string): Promise<Outcome> => ({
  messages: [message(talk.t(key, { contact: await contactOf(talk) }))],
  question: { kind: 'vouch_for', among: [] },
})

const vouchFor = async (talk: Talk, people: readonly Person[]): Promise<Outcome> => {
  const name = nameIn(talk.turn.text)
  if (name === '') return askName(talk, 'dialog:vouch.who')
  const named = peopleNamed(name, people)
  const [person, another] = named
  if (!person) return askName(talk, 'dialog:vouch.unknown')
  if (another) return askWhich(talk, named)
  return saysNoOtherName(name, person) ? giveCode(talk, person) : askWhether(talk, person)
}

/** "Samira est bien prof chez moi": from those who answer for a unit, about those who belong to it. */
export const vouch = async (talk: Talk): Promise<Outcome> => {
  if (vouchingUnits(talk).length === 0) {
    return {
      ...say(talk.t('dialog:vouch.not_yours', { contact: await contactOf(talk) })),
      keepsQuestion: true,
    }
  }
  return vouchFor(talk, await listVouchable(talk))
}

/** The one of these that is meant: by the button, or by a bare yes where only one was asked about. */
const meantOf = (talk: Talk, among: readonly string[]): string | undefined => {
  const pressed = chosen(talk)
  if (pressed?.name === 'vouch') return among[Number(pressed.value)]
  const isYes = pressed?.name === 'yes' || plainAnswer(talk.turn.text) === 'yes'
  return among.length === 1 && isYes ? among[0] : undefined
}

/** "Who is it?": a button, or a name in words. */
export const answerVouchFor = async (talk: Talk, { among }: Question): Promise<Outcome | undefined> => {
  const { text, choice } = talk.turn
  const id = meantOf(talk, among)
  const isDenied = among.length === 1 && verdict(talk) === 'no'
  if (isDenied) return askName(talk, 'dialog:vouch.who')
  if (choice && id === undefined) return undefined
  if (id === undefined && (drops(talk) || plainAnswer(text) !== undefined))
    return say(talk.t('dialog:smalltalk.fine'))
  // asked again: a post may have ended since the question
  const people = await listVouchable(talk)
  const person = people.find((one) => one.id === id)
  if (person) return giveCode(talk, person)
  if (peopleNamed(nameIn(text), people).length === 0 && interrupts(talk, 'which')) return undefined
  return { ...(await vouchFor(talk, people)), misunderstood: true }
}
