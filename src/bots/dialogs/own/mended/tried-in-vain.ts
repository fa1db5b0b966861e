import { isPossible } from '../../asking/targets/candidates.ts'
import { commandOn } from '../../handling/command.ts'
import { triedInVain } from '../../reading/own/mended/tried.ts'
import type { Outcome, Talk } from '../../talk.ts'
import { stateSentence } from '../../wording/ticket-state.ts'
import { ownMeant, waitsForAnother } from '../own-ticket.ts'

/** A question that a ticket has put to them: what was tried is its answer. */
const isAsked = async (talk: Talk): Promise<boolean> =>
  (await talk.awaiting()).some(({ as }) => as !== 'holder')

/** "Jerrebt w walo", "j'ai tout essayé, rien ne change": whoever has the ticket reads that the remedy was not enough. */
export const triedSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (waitsForAnother(talk) || !triedInVain(text) || (await isAsked(talk))) return undefined
  const ticket = await ownMeant(talk)
  if (!ticket || !(await isPossible(talk, 'comment', ticket))) return undefined
  const noted = await commandOn(talk, ticket, { type: 'comment', words: text, settled: true })
  const { reference } = ticket
  const said = talk.t('dialog:own.tried', { reference, state: await stateSentence(talk, ticket) })
  return {
    ...noted,
    messages: noted.messages.map((message) => ({ ...message, text: said })),
    keepsQuestion: true,
  }
}
