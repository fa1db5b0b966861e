import { isActive, type Ticket } from '../../../tickets/index.ts'
import { ownSpokenOf } from '../asking/explicit.ts'
import { asksNothingOfIt } from '../ending/free.ts'
import { commandOn } from '../handling/command.ts'
import { saysNoHurry } from '../reading/orders/assessing/no-hurry.ts'
import { wordsOf } from '../reading/words.ts'
import { means, type Outcome, sureIntent, type Talk } from '../talk.ts'

/** A longer sentence tells something else, and this by the way. */
const LONGEST = 12

/** One's own open request, when there is only one that can be meant. */
const only = async (talk: Talk): Promise<Ticket | undefined> => {
  const [one, another] = (await talk.mine()).filter(({ state }) => isActive(state))
  return another === undefined ? one : undefined
}

/** "C'est plus urgent, prenez votre temps", after the report: whoever has it reads that it may wait. */
export const noHurrySaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (means(talk, 'report_fault', 'thank', 'confirm_resolved', 'cancel')) return undefined
  if (sureIntent(talk) === 'out_of_scope') return undefined
  if (wordsOf(text).length > LONGEST || !asksNothingOfIt(talk) || !saysNoHurry(text)) return undefined
  const ticket = (await ownSpokenOf(talk)) ?? (await only(talk))
  return ticket && commandOn(talk, ticket, { type: 'comment', words: text, settled: true })
}
