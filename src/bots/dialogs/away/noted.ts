import { wordsOf } from '../reading/words.ts'
import { means, type Outcome, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { back } from './back.ts'

/** "Annule", "je me suis trompé, annule": few words; more of them tell what is to be dropped. */
const SHORT = 5

export const takesBack = ({ turn, ...talk }: Talk): boolean =>
  turn.choice === undefined &&
  wordsOf(turn.text).length <= SHORT &&
  means({ turn, ...talk }, 'cancel', 'undo')

/** Right after an absence was noted, "annule" means the absence. */
export const answerAbsenceNoted = async (
  talk: Talk,
  { id }: Extract<OpenQuestion, { kind: 'absence_noted' }>,
): Promise<Outcome | undefined> => (takesBack(talk) ? back(talk, id) : undefined)
