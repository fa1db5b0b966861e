import type { Outcome, Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { back } from './back.ts'
import { newEndSaid } from './said/new-end-said.ts'
import { takesBack } from './takes-back.ts'

/** Right after an absence was noted, "annule" means the absence, and "seulement jusqu'à jeudi" its end. */
export const answerAbsenceNoted = async (
  talk: Talk,
  { id }: Extract<OpenQuestion, { kind: 'absence_noted' }>,
): Promise<Outcome | undefined> => (takesBack(talk) ? back(talk, id) : newEndSaid(talk, id))
