import { dutyAskedIn } from '../../reading/orders/away/duty-asked.ts'
import type { Outcome, Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { ownDuty } from '../duty/own-duty.ts'
import { whoIsAway } from '../duty/who-is-away.ts'

/** "Qui me remplace ?", "absences de l'équipe": of those who handle tickets; whatever it sounds like, it is a question. */
export const dutySaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const asked = isHolder(talk) ? dutyAskedIn(talk.turn.text) : undefined
  if (asked === undefined) return undefined
  return asked === 'me' ? ownDuty(talk) : whoIsAway(talk)
}
