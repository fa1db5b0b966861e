import { activeMemberships } from '../../../directory/index.ts'
import { type IncidentOrder, incidentOrder } from '../reading/orders/incidents.ts'
import type { Outcome, Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'
import { askWhichToClose } from './close.ts'
import { askDeclare } from './declare.ts'
import { listRunning } from './list.ts'

export const isSupervisor = ({ turn: { person, now } }: Talk): boolean =>
  activeMemberships(person, now).some(({ role }) => role === 'supervisor')

/**
 * "Incident : …" and its end, from those who may declare one; which ones run, from whoever handles tickets; anybody
 * else's words mean what they mean.
 */
export const incidentSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const said: IncidentOrder | undefined = incidentOrder(talk.turn.text)
  if (said?.order === 'list') return isHolder(talk) ? listRunning(talk) : undefined
  if (!said || !isSupervisor(talk)) return undefined
  return said.order === 'close' ? askWhichToClose(talk) : askDeclare(talk, said.words)
}
