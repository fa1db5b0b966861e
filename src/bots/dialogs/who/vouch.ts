import type { Person } from '../../../directory/index.ts'
import { ellipsis } from '../../../shared/text/index.ts'
import { chosen, drops, interrupts } from '../asking/interrupts.ts'
import { peopleNamed } from '../handling/asking/colleagues.ts'
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
  return another ? askWhich(talk, named) : giveCode(talk, person)
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

/** "Who is it?": a button, or a name in words. */
export const answerVouchFor = async (talk: Talk, { among }: Question): Promise<Outcome | undefined> => {
  const { text, choice } = talk.turn
  const pressed = chosen(talk)
  const id = pressed?.name === 'vouch' ? among[Number(pressed.value)] : undefined
  if (choice && id === undefined) return undefined
  if (drops(talk) || plainAnswer(text) !== undefined) return say(talk.t('dialog:smalltalk.fine'))
  // asked again: a post may have ended since the question
  const people = await listVouchable(talk)
  const person = people.find((one) => one.id === id)
  if (person) return giveCode(talk, person)
  if (peopleNamed(nameIn(text), people).length === 0 && interrupts(talk, 'which')) return undefined
  return { ...(await vouchFor(talk, people)), misunderstood: true }
}
