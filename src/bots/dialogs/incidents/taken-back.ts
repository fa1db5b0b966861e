import { isAppError } from '../../../shared/index.ts'
import { chosen } from '../asking/interrupts.ts'
import { takesBack } from '../away/takes-back.ts'
import { isUndoWord } from '../reading/asides/short/short-words.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { refuse } from '../wording/refusal.ts'

type Question = Extract<OpenQuestion, { kind: 'incident_told' }>

const retract = async (talk: Talk, incidentId: string): Promise<Outcome> => {
  try {
    const { text } = await talk.desk.incidents.retract({
      as: talk.turn.person.id,
      commandId: talk.commandId,
      via: talk.turn.message.from.channel,
      incidentId,
    })
    return say(talk.t('dialog:incidents.retracted', { words: text }))
  } catch (error) {
    // too late, or ended by somebody else meanwhile
    if (!isAppError(error)) throw error
    return refuse(talk, error)
  }
}

/** Right after it was declared "annule" takes it back; its end has been told, and stays. */
export const answerIncidentTold = async (
  talk: Talk,
  { incidentId, was }: Question,
): Promise<Outcome | undefined> => {
  const isTakenBack = chosen(talk)?.name === 'undo_incident' || takesBack(talk) || isUndoWord(talk.turn.text)
  if (!isTakenBack) return undefined
  return was === 'declared' ? retract(talk, incidentId) : say(talk.t('dialog:incidents.ended_stays'))
}
