import { isActive } from '../../../tickets/index.ts'
import { ownSpokenOf, typedReference } from '../asking/explicit.ts'
import { askConfirmCancel } from '../handling/asking/ask-words.ts'
import { wantsNothingRecorded } from '../reading/orders/ending/drops-it.ts'
import { type Outcome, say, type Talk } from '../talk.ts'

/** "Ne notez rien, je vois d'abord avec mon mari", after a report was opened: nobody is told that, it is to be withdrawn. */
export const unrecordedSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, state } = talk.turn
  if (!wantsNothingRecorded(text) || typedReference(talk) !== undefined) return undefined
  const ticket = await ownSpokenOf(talk)
  if (ticket && isActive(ticket.state)) return askConfirmCancel(talk, ticket, { words: text })
  const isReported = state.question !== undefined && 'report' in state.question
  return isReported ? say(talk.t('dialog:reporting.dropped')) : undefined
}
