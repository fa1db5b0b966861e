import { typedReference } from '../asking/explicit.ts'
import { openInSight } from '../asking/targets/in-sight.ts'
import { askWhich } from '../asking/which-ticket.ts'
import { describe, explain } from '../handling/describe.ts'
import { asksWhoHasIt } from '../reading/asides/who/whose.ts'
import { asksWhyLate } from '../reading/orders/side-words.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'

/** "Chkoun 3ndo limprimante dial Moulay Rachid ?": where that ticket stands; of several it is asked which. "علاش تعطلات الكونيكسيون ديال الزيتون": why. */
export const whoseSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  const asksWhy = asksWhyLate(text)
  if (!isHolder(talk) || typedReference(talk) || !(asksWhy || asksWhoHasIt(text))) return undefined
  const [only, another, ...more] = await openInSight(talk)
  if (only && another) {
    const asked = {
      text: talk.t('dialog:ticket.which'),
      pending: { type: asksWhy ? 'explain' : 'status' },
    } as const
    return askWhich(talk, [only, another, ...more], asked)
  }
  if (only) return asksWhy ? explain(talk, only) : describe(talk, only)
  return asksWhy ? undefined : say(talk.t('dialog:list.none_in_scope'))
}
