import { isPossible } from '../../asking/targets/candidates.ts'
import { commandOn } from '../../handling/command.ts'
import { saysStill } from '../../reading/asides/still.ts'
import { saysPartly } from '../../reading/own/mended/partly.ts'
import { means, type Outcome, sureIntent, type Talk } from '../../talk.ts'
import { stateSentence } from '../../wording/ticket-state.ts'
import { ownMeant } from '../own-ticket.ts'

/** A ticket asks whether it works, or something else is asked: there these words are the answer. */
const isAsked = async (talk: Talk): Promise<boolean> => {
  const { question } = talk.turn.state
  // "shall I withdraw it?": that only a part works says no
  const isOther = question !== undefined && !(question.kind === 'confirm_cancel' && question.over === true)
  return isOther || (await talk.awaiting()).some(({ as }) => as !== 'holder')
}

/** "ختي مازال، الوليدات باغيين شواهد": still so, with why it presses; a fault of another kind is one. */
const isStillSo = ({ turn: { text } }: Talk, isUnclear: boolean): boolean => isUnclear && saysStill(text)

/** "جربت، رجعو غير 20", while their request is open: it goes on, and whoever has it reads how far it works. */
export const partlySaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  const isUnclear = talk.certainty === 'unsure' || (means(talk, 'out_of_scope') && !sureIntent(talk))
  if (!saysPartly(text) && !isStillSo(talk, isUnclear)) return undefined
  if (await isAsked(talk)) return undefined
  const ticket = await ownMeant(talk)
  if (!ticket || !(await isPossible(talk, 'comment', ticket))) return undefined
  const noted = await commandOn(talk, ticket, { type: 'comment', words: text, settled: true })
  const { reference } = ticket
  const key = saysPartly(text) ? 'dialog:own.partly' : 'dialog:following.still_broken'
  const said = talk.t(key, { reference, state: await stateSentence(talk, ticket) })
  return { ...noted, messages: noted.messages.map((message) => ({ ...message, text: said })) }
}
