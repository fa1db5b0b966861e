import { isSupervisor } from '../incidents/incidents.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'

/** What can be said here, with three examples in the person's own language; how to declare an incident, to those who may. */
export const help = async (talk: Talk): Promise<Outcome> => {
  if (!isHolder(talk)) return { ...say(talk.t('dialog:help.requester')), keepsQuestion: true }
  const incidents = isSupervisor(talk) ? [talk.t('dialog:help.incidents')] : []
  return { ...say([talk.t('dialog:help.holder'), ...incidents].join('\n')), keepsQuestion: true }
}
