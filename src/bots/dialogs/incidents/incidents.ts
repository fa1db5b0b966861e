import { activeMemberships } from '../../../directory/index.ts'
import { typedReference } from '../asking/explicit.ts'
import { asksAndOrdersNothing, saysCondition } from '../reading/orders/asked/questions.ts'
import { type IncidentOrder, incidentOrder, speaksOfIncident } from '../reading/orders/incidents.ts'
import { isEverywhere } from '../reading/orders/telling/schools/everywhere.ts'
import { servicesBack } from '../reading/orders/telling/schools/service-back.ts'
import { announces } from '../reading/orders/telling/schools/to-schools.ts'
import { means, type Outcome, say, type Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'
import { askWhichToClose } from './close.ts'
import { askDeclare } from './declare.ts'
import { listRunning } from './list.ts'
import { isAtOffice, sayWhoMay } from './who-may.ts'

export const isSupervisor = ({ turn: { person, now } }: Talk): boolean =>
  activeMemberships(person, now).some(({ role }) => role === 'supervisor')

/** Of those who may not declare one: who can is told to an office; a school's words are a report like any other. */
const notTheirs = async (talk: Talk, said: IncidentOrder): Promise<Outcome | undefined> =>
  isHolder(talk) && said.order === 'declare' && (await isAtOffice(talk)) ? sayWhoMay(talk) : undefined

/** "Si l'internet tombe encore, déclarez un incident": nothing is broken yet, and nobody here waits for an "if". */
const underCondition = (talk: Talk): Outcome | undefined =>
  isHolder(talk) && saysCondition(talk.turn.text) && speaksOfIncident(talk.turn.text)
    ? { ...say(talk.t('dialog:handling.no_condition')), keepsQuestion: true }
    : undefined

/** "Annonce : réunion jeudi": there are none here, which is said; from a school a fault may be told so. */
const announcementSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isHolder(talk) || !announces(talk.turn.text)) return undefined
  return means(talk, 'report_fault') && !(await isAtOffice(talk))
    ? undefined
    : { ...say(talk.t('dialog:incidents.no_announcement')), keepsQuestion: true }
}

/** "L'électricité est revenue", while that runs as an incident which the speaker may end: it is asked, and no ticket is meant. */
const backSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, repliedTicket, understanding } = talk.turn
  const back = servicesBack(text)
  if (!back || repliedTicket || typedReference(talk) || understanding?.entities.room) return undefined
  const open = await talk.desk.incidents.listClosable(talk.turn.person.id)
  return open.some(({ category }) => back.includes(category)) ? askWhichToClose(talk) : undefined
}

/** "Coupure dans toute la province": no ticket of whoever says it; those who feel it are told, when the answer is yes. */
const massSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, repliedTicket, understanding } = talk.turn
  if (!means(talk, 'report_fault') || !isEverywhere(text) || asksAndOrdersNothing(text)) return undefined
  if (repliedTicket || typedReference(talk) || understanding?.entities.room) return undefined
  if (!(await isAtOffice(talk))) return undefined
  return isSupervisor(talk) ? askDeclare(talk, text) : sayWhoMay(talk)
}

const ordered = async (talk: Talk, said: IncidentOrder): Promise<Outcome | undefined> => {
  if (said.order === 'list') return isHolder(talk) ? listRunning(talk) : undefined
  if (!isSupervisor(talk)) return notTheirs(talk, said)
  if (said.order === 'none') return say(talk.t('dialog:incidents.not_declared'))
  return said.order === 'close' ? askWhichToClose(talk) : askDeclare(talk, said.words)
}

/**
 * "Incident : …" and its end, from those who may declare one; which ones run, from whoever handles tickets; anybody
 * else's words mean what they mean.
 */
export const incidentSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isHolder(talk) && !isSupervisor(talk)) return undefined
  const condition = underCondition(talk)
  if (condition) return condition
  const said = incidentOrder(talk.turn.text)
  const outcome = said && (await ordered(talk, said))
  if (outcome) return outcome
  if (said) return undefined
  return (
    (isSupervisor(talk) ? await backSaid(talk) : undefined) ??
    (await massSaid(talk)) ??
    announcementSaid(talk)
  )
}
