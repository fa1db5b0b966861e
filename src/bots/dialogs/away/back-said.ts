import { asksAndOrdersNothing } from '../reading/orders/asked/questions.ts'
import { endsAbsence } from '../reading/orders/away/absence-over.ts'
import type { Outcome, Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'
import { declareAbsence } from './declare-absence.ts'
import { ownAbsences } from './duty/own-absences.ts'
import { ownDuty } from './duty/own-duty.ts'

/** "Annule mon absence", "رجعت من الغياب": plain words, which sound like the absences of pupils to a classifier. */
export const backSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  const said = isHolder(talk) ? endsAbsence(text) : undefined
  if (said === undefined) return undefined
  if (asksAndOrdersNothing(text)) return ownDuty(talk)
  return said === 'plainly' || (await ownAbsences(talk)).length > 0 ? declareAbsence(talk) : undefined
}
