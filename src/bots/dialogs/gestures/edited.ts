import { commandOn } from '../handling/command.ts'
import type { Outcome, Talk } from '../talk.ts'
import { findRevised } from './find-revised.ts'

/** Their own message reads otherwise now: the ticket hears of it. Undefined: to be read like any other message. */
export const edited = async (talk: Talk): Promise<Outcome | undefined> => {
  const ticket = await findRevised(talk)
  if (!ticket || talk.turn.text === '') return undefined
  const words = talk.t('dialog:gesture.edited', { words: talk.turn.text })
  return commandOn(talk, ticket, { type: 'comment', words, settled: true })
}
