import { candidatesFor } from '../asking/targets/candidates.ts'
import { newlyAlerted } from '../asking/targets/spoken-last.ts'
import { message, type Outcome, say, type Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'
import { actionChoice } from '../wording/ticket-words.ts'

/** "Je regarde ça lundi": of what has just come to whoever says it; of nothing, it means what it means. */
export const willLook = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isHolder(talk)) return undefined
  const said = await seen(talk)
  return said.question && said
}

/** "Vu": of the one ticket of which an alert has just come in it is asked whether it is taken; a yes takes it. */
export const seen = async (talk: Talk): Promise<Outcome> => {
  const ticket = isHolder(talk) ? await newlyAlerted(talk, await candidatesFor(talk, 'take')) : undefined
  if (!ticket) return { ...say(talk.t('dialog:smalltalk.fine')), keepsQuestion: true }
  const { reference } = ticket
  const text = talk.t('dialog:handling.seen', { reference })
  return {
    messages: [message(text, { choices: [actionChoice(talk, 'take', reference)], ticket: reference })],
    focus: reference,
    question: { kind: 'which_ticket', pending: { type: 'take' }, only: reference },
  }
}
