import { ownSpokenOf } from '../asking/explicit.ts'
import { asksForCopy } from '../reading/own/asking/colleague-in-copy.ts'
import { asksWhyAsked } from '../reading/own/asking/why-asked.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { isRequesterOnly } from '../wording/people.ts'

/** What this service can and cannot do for whoever has reported: a colleague in copy, why a question is put. */
export const aboutServiceAsked = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!isRequesterOnly(talk)) return undefined
  if (asksWhyAsked(text)) return { ...say(talk.t('dialog:own.why_asked')), keepsQuestion: true }
  if (!asksForCopy(text)) return undefined
  const ticket = await ownSpokenOf(talk)
  const said = ticket
    ? talk.t('dialog:own.not_in_copy', { reference: ticket.reference })
    : talk.t('dialog:own.not_in_copy_none')
  return { ...say(said, ticket ? { ticket: ticket.reference } : {}), keepsQuestion: true }
}
