import { waitsForWords } from '../../../asking/interrupts.ts'
import { confirmResolved } from '../../../following/it-works.ts'
import { asksAndOrdersNothing } from '../../../reading/orders/asked/questions.ts'
import { saysClose } from '../../../reading/orders/ending/close.ts'
import type { Outcome, Talk } from '../../../talk.ts'

/**
 * "Ferme la demande": confirmed where that was asked, resolved by whoever has it in hand; one's own open request is
 * withdrawn after a question, for these words say nothing of why.
 */
export const closeSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!saysClose(text) || asksAndOrdersNothing(text) || waitsForWords(talk)) return undefined
  return confirmResolved({ ...talk, certainty: 'likely' })
}
