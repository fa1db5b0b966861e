import type { Ticket } from '../../../tickets/index.ts'
import { focusReference, namedTicket } from '../asking/explicit.ts'
import { waitsForWords } from '../asking/interrupts.ts'
import { isPossible } from '../asking/targets/candidates.ts'
import { commandOn } from '../handling/command.ts'
import { namedCategory } from '../reading/named-category.ts'
import { asksSomething } from '../reading/orders/telling/question.ts'
import { wantsItBack } from '../reading/own/wants-it-back.ts'
import { means, type Outcome, type Talk } from '../talk.ts'

/** Their own that is named or was just spoken of, unless the words are about another thing. */
const spokenOfLast = async (talk: Talk): Promise<Ticket | undefined> => {
  const reference = (await namedTicket(talk))?.reference ?? focusReference(talk)
  const ticket = (await talk.mine()).find((one) => one.reference === reference)
  const category = namedCategory(talk.turn.text)
  return category === undefined || category === ticket?.category ? ticket : undefined
}

/** What was withdrawn is taken back for as long as that is possible; what was closed by good advice is reopened. */
const wayBack = async (talk: Talk, ticket: Ticket): Promise<'undo' | 'reopen' | undefined> => {
  const { state, timeline } = ticket
  const done = timeline.find(({ commandId }) => commandId === talk.commandId)
  if (done) return done.type === 'undone' ? 'undo' : done.type === 'reopened' ? 'reopen' : undefined
  if (state.status === 'cancelled') return (await isPossible(talk, 'undo', ticket)) ? 'undo' : undefined
  const isHelped = state.status === 'closed' && state.how === 'self_help'
  return isHelped && (await isPossible(talk, 'reopen', ticket)) ? 'reopen' : undefined
}

/** "لا لا رجع وقف", "remets-la, je plaisantais" right after it was withdrawn: it is open again, and nothing new begins. */
export const takenBackSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (waitsForWords(talk) || asksSomething(text) || means(talk, 'thank', 'greet', 'goodbye')) return undefined
  if (!means(talk, 'reopen') && !wantsItBack(text)) return undefined
  const ticket = await spokenOfLast(talk)
  const type = ticket && (await wayBack(talk, ticket))
  return ticket && type && commandOn(talk, ticket, { type, words: text })
}
