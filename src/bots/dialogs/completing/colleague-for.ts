import { chosen, drops, interrupts } from '../asking/interrupts.ts'
import { askColleague } from '../handling/asking/ask-colleague.ts'
import { colleaguesNamed, listColleagues } from '../handling/asking/colleagues.ts'
import { commandOn } from '../handling/command.ts'
import { plainAnswer } from '../reading/plain-answer.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'

type Question = Extract<OpenQuestion, { kind: 'colleague_for' }>

const pressed = (talk: Talk, { among }: Question): string | undefined => {
  const choice = chosen(talk)
  return choice?.name === 'colleague' ? among[Number(choice.value)] : undefined
}

/** "To whom?": a button, or a name in words. */
export const answerColleagueFor = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { text, choice, person } = talk.turn
  const to = pressed(talk, question)
  if (choice && !to) return undefined
  if (drops(talk) || plainAnswer(text) === 'no') return say(talk.t('dialog:smalltalk.fine'))
  const ticket = await talk.desk.tickets.findVisible(person, question.reference)
  if (!ticket) return undefined
  if (to) return commandOn(talk, ticket, { type: 'give', to })
  const colleagues = await listColleagues(talk, ticket)
  const [named, another] = colleaguesNamed(talk, text, colleagues)
  if (named && !another) return commandOn(talk, ticket, { type: 'give', to: named.id })
  if (interrupts(talk, 'which')) return undefined
  return { ...askColleague(talk, ticket, colleagues), misunderstood: true }
}
