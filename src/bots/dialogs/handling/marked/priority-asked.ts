import type { Ticket } from '../../../../tickets/index.ts'
import { spokenOf } from '../../asking/explicit.ts'
import { candidatesFor } from '../../asking/targets/candidates.ts'
import { newlyAlerted } from '../../asking/targets/spoken-last.ts'
import { asksWhyPriority } from '../../reading/orders/assessing/why-priority.ts'
import { type Outcome, say, type Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { qualificationOf } from '../../wording/qualification.ts'
import { actionChoice } from '../../wording/ticket-words.ts'

/** The one named or spoken of, or that somebody was alerted of last, or the only one there is. */
const meant = async (talk: Talk): Promise<Ticket | undefined> => {
  const spoken = await spokenOf(talk)
  if (spoken) return spoken
  const candidates = isHolder(talk)
    ? await candidatesFor(talk, 'qualify')
    : await candidatesFor(talk, 'explain')
  const [only, another] = candidates
  return another ? newlyAlerted(talk, candidates) : only
}

/** "Pourquoi est-elle prioritaire ?": who is hindered and how soon, which make the priority; and how it is changed. */
export const priorityAsked = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!asksWhyPriority(talk.turn.text)) return undefined
  const ticket = await meant(talk)
  if (!ticket) return undefined
  const { reference } = ticket
  const mayQualify = (await talk.desk.tickets.listPossible(talk.turn.person, ticket)).includes('qualify')
  const handles = mayQualify && isHolder(talk)
  const lines = [
    talk.t('dialog:handling.priority_is', { reference, qualification: qualificationOf(talk, ticket) }),
    talk.t('dialog:handling.priority_means'),
    ...(handles ? [talk.t('dialog:handling.priority_changes')] : []),
  ]
  const choices = handles ? [actionChoice(talk, 'qualify', reference)] : []
  return { ...say(lines.join('\n'), { ticket: reference, choices }), keepsQuestion: true }
}
