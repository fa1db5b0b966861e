import type { Incident } from '../../../tickets/index.ts'
import { typedReference } from '../asking/explicit.ts'
import { chosen, drops, verdict } from '../asking/interrupts.ts'
import { yesNoChoices } from '../handling/asking/ask-words.ts'
import { newsOfIncident } from '../reading/orders/telling/schools/news-of-incident.ts'
import { message, type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { quoted } from '../wording/ticket-words.ts'
import { choicesOf, meantAmong } from './close.ts'
import { isSupervisor } from './incidents.ts'
import { lineOf } from './one.ts'

type Question = Extract<OpenQuestion, { kind: 'update_incident' }>

const MOST = 8

/** Many will read it: nothing is told before the yes. */
const ask = async (talk: Talk, open: readonly Incident[], words: string): Promise<Outcome> => {
  const lines = await Promise.all(open.map((incident) => lineOf(talk, incident)))
  const text = [
    talk.t('dialog:incidents.tell_of', { words: quoted(words), count: open.length }),
    ...lines,
  ].join('\n')
  const choices = open.length === 1 ? yesNoChoices(talk) : await choicesOf(talk, open)
  return {
    messages: [message(text, { choices })],
    question: { kind: 'update_incident', among: open.map(({ id }) => id), words },
  }
}

/** "Incident : Orange annonce 18 h", "قول ليهم غادي يرجع مع 18h", while one runs that the speaker may end. */
export const incidentUpdateSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, now, repliedTicket } = talk.turn
  if (!isSupervisor(talk) || repliedTicket !== undefined || typedReference(talk)) return undefined
  const words = newsOfIncident(text, now)
  if (words === undefined) return undefined
  const open = await talk.desk.incidents.listClosable(talk.turn.person.id)
  return open.length === 0 ? undefined : ask(talk, (await meantAmong(talk, open)).slice(0, MOST), words)
}

export const answerUpdateIncident = async (
  talk: Talk,
  { among, words }: Question,
): Promise<Outcome | undefined> => {
  const pressed = chosen(talk)
  const answer = verdict(talk)
  if (drops(talk) || answer === 'no') return say(talk.t('dialog:incidents.not_told'))
  const only = among.length === 1 && answer === 'yes' ? among[0] : undefined
  const incidentId = pressed?.name === 'incident' ? among[Number(pressed.value)] : only
  if (incidentId === undefined) return undefined
  await talk.desk.incidents.update({
    as: talk.turn.person.id,
    commandId: talk.commandId,
    via: talk.turn.message.from.channel,
    incidentId,
    text: words,
  })
  return say(talk.t('dialog:incidents.told', { words: quoted(words) }))
}
