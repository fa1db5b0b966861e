import type { Absence } from '../../../directory/index.ts'
import type { Choice } from '../../../notifications/index.ts'
import { isAppError } from '../../../shared/index.ts'
import { assigneeOf, type Ticket } from '../../../tickets/index.ts'
import { verdict } from '../asking/interrupts.ts'
import { act } from '../handling/order.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { nameById } from '../wording/people.ts'
import { back } from './back.ts'
import { takesBack } from './noted.ts'

type Question = Extract<OpenQuestion, { kind: 'absence_hand_over' }>
type Offer = { readonly text: string; readonly choices: readonly Choice[]; readonly question: Question }

/** The work in hand, for whoever stands in; nothing before the absence has begun, or when no work is held. */
export const offerHandOver = async (talk: Talk, { id, from }: Absence): Promise<Offer | undefined> => {
  const { person, now } = talk.turn
  const to = from <= now ? await talk.desk.absences.deputyOf(person.id, now) : undefined
  const held = (await talk.awaiting()).filter(
    ({ as, ticket }) => as === 'holder' && assigneeOf(ticket.state) === person.id,
  )
  if (!to || held.length === 0) return undefined
  const name = await nameById(talk, to)
  return {
    text: talk.t('dialog:absence.hand_over', { count: held.length, name }),
    choices: [{ id: 'q:yes', title: talk.t('dialog:choice.yes') }],
    question: {
      kind: 'absence_hand_over',
      id,
      to,
      references: held.map(({ ticket }) => ticket.reference),
    },
  }
}

/** Meanwhile somebody else may have taken it, and it is not this person's to give; what this turn gave is given. */
const isTheirs = ({ state, timeline }: Ticket, personId: string, commandId: string): boolean =>
  assigneeOf(state) === personId || timeline.some((event) => event.commandId === commandId)

/** Whether it went over; each is given by itself, so that one refusal does not stop the others. */
const handOver = async (talk: Talk, reference: string, to: string): Promise<boolean> => {
  const { person, nextCommandId } = talk.turn
  const commandId = nextCommandId()
  const ticket = await talk.desk.tickets.findVisible(person, reference)
  if (!ticket || !isTheirs(ticket, person.id, commandId)) return false
  try {
    await act({ ...talk, commandId }, ticket, { type: 'give', to })
    return true
  } catch (error) {
    if (!isAppError(error) || error.kind === 'unavailable' || error.kind === 'bug') throw error
    return false
  }
}

/** "Your work in hand as well?": only a yes gives it; other words are a new message. */
export const answerHandOver = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { to, references } = question
  const said = verdict(talk)
  if (takesBack(talk)) return back(talk, question.id)
  if (said !== 'yes') return said === 'no' ? say(talk.t('dialog:smalltalk.fine')) : undefined
  const kept: string[] = []
  // one after the other: the command ids must come in the same order when the turn is played again
  for (const reference of references) if (!(await handOver(talk, reference, to))) kept.push(reference)
  const name = await nameById(talk, to)
  const text = talk.t('dialog:absence.handed_over', { count: references.length - kept.length, name })
  if (kept.length === 0) return say(text)
  const list = kept.join(talk.t('dialog:reporting.comma'))
  return say(`${text}\n${talk.t('dialog:absence.not_handed_over', { references: list })}`)
}
