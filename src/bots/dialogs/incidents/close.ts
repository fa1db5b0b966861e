import type { Choice } from '../../../notifications/index.ts'
import { ellipsis } from '../../../shared/text/index.ts'
import type { Incident } from '../../../tickets/index.ts'
import { chosen, drops } from '../asking/interrupts.ts'
import { categoriesNamed } from '../reading/narrowing/figure-kind.ts'
import { servicesBack } from '../reading/orders/telling/schools/service-back.ts'
import { plainAnswer } from '../reading/plain-answer.ts'
import { message, type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { shortWord } from '../wording/ticket-choices.ts'
import { quoted } from '../wording/ticket-words.ts'
import { lineOf, unitName } from './one.ts'
import { placeNamed, withoutKind } from './place-named.ts'

type Question = Extract<OpenQuestion, { kind: 'close_incident' }>

const MOST = 8
const TITLE_LENGTH = 24

/** Of the thing and the place that the words name, where they name any: "fin de l'incident Massar", "f oujda". */
export const meantAmong = async (talk: Talk, open: readonly Incident[]): Promise<readonly Incident[]> => {
  const { text } = talk.turn
  const things = servicesBack(text) ?? categoriesNamed(text) ?? []
  const named = things.length > 1 ? [...things, 'other_system'] : things
  const ofThing = open.filter(({ category }) => named.includes(category))
  const near = ofThing.length > 0 ? ofThing : open
  const place = near.length > 1 ? await placeNamed(talk, text) : undefined
  const isThere = ({ unitId }: Incident) => place?.is === 'found' && place.isSaid && place.unit.id === unitId
  return near.some(isThere) ? near.filter(isThere) : near
}

/** Each as a button, and none of them. */
export const choicesOf = async (talk: Talk, open: readonly Incident[]): Promise<Choice[]> => {
  const choices = await Promise.all(
    open.map(async (incident, index) => ({
      id: `q:incident:${index}`,
      title: ellipsis(
        `${shortWord(talk, incident.category)} · ${withoutKind(await unitName(talk, incident))}`,
        TITLE_LENGTH,
      ),
    })),
  )
  return [...choices, { id: 'q:no', title: talk.t('dialog:incidents.keep_open') }]
}

/** Each open one as a button: the end is told to everybody who heard of it, so that it is never guessed. */
export const askWhichToClose = async (talk: Talk): Promise<Outcome> => {
  const closable = await talk.desk.incidents.listClosable(talk.turn.person.id)
  const open = (await meantAmong(talk, closable)).slice(0, MOST)
  if (open.length === 0) return say(talk.t('dialog:incidents.none_open'))
  const lines = await Promise.all(open.map((incident) => lineOf(talk, incident)))
  return {
    messages: [
      message([talk.t('dialog:incidents.which_ends', { count: open.length }), ...lines].join('\n'), {
        choices: await choicesOf(talk, open),
      }),
    ],
    question: { kind: 'close_incident', among: open.map(({ id }) => id) },
  }
}

export const answerCloseIncident = async (talk: Talk, { among }: Question): Promise<Outcome | undefined> => {
  const pressed = chosen(talk)
  const answer = talk.turn.choice ? undefined : plainAnswer(talk.turn.text)
  if (drops(talk) || answer === 'no' || pressed?.name === 'no')
    return say(talk.t('dialog:incidents.kept_open'))
  const only = among.length === 1 && (answer === 'yes' || pressed?.name === 'yes') ? among[0] : undefined
  const incidentId = pressed?.name === 'incident' ? among[Number(pressed.value)] : only
  if (incidentId === undefined) return undefined
  const { incident, members } = await talk.desk.incidents.close({
    as: talk.turn.person.id,
    commandId: talk.commandId,
    via: talk.turn.message.from.channel,
    incidentId,
  })
  const told = { words: quoted(incident.text), unit: await unitName(talk, incident) }
  const followed = members > 0 ? [talk.t('dialog:incidents.members', { count: members })] : []
  return {
    ...say([talk.t('dialog:incidents.closed', told), ...followed].join('\n')),
    question: { kind: 'incident_told', incidentId, was: 'ended' },
  }
}
