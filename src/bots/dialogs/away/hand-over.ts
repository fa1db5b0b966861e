import type { Absence } from '../../../directory/index.ts'
import type { Choice } from '../../../notifications/index.ts'
import { assigneeOf } from '../../../tickets/index.ts'
import type { Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { nameById } from '../wording/people.ts'

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
