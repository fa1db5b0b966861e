import { endsAbsence } from '../reading/orders/away/absence-over.ts'
import type { Outcome, Talk } from '../talk.ts'
import { declareAbsence } from './declare-absence.ts'

const isAway = async ({ desk, turn: { person, now } }: Talk): Promise<boolean> =>
  (await desk.absences.listActive({ personIds: [person.id], at: now })).length > 0

/** "Annule mon absence", "رجعت من الغياب": plain words, which sound like the absences of pupils to a classifier. */
export const backSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const said = endsAbsence(talk.turn.text)
  if (said === undefined || (said === 'perhaps' && !(await isAway(talk)))) return undefined
  return declareAbsence(talk)
}
