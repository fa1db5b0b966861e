import { verdict } from '../asking/interrupts.ts'
import { commandOn } from '../handling/command.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'

/** "Shall the clock stand still until then?": only a yes does it; other words are a new message. */
export const answerWaitToo = async (
  talk: Talk,
  { reference, words }: Extract<OpenQuestion, { kind: 'wait_too' }>,
): Promise<Outcome | undefined> => {
  const answer = verdict(talk)
  if (answer === undefined) return undefined
  if (answer === 'no') return say(talk.t('dialog:smalltalk.fine'))
  const ticket = await talk.desk.tickets.findVisible(talk.turn.person, reference)
  return ticket && commandOn(talk, ticket, { type: 'wait', words, settled: true })
}
