import { takesBackMessage } from '../../reading/own/asking/takes-back-message.ts'
import type { Outcome, Talk } from '../../talk.ts'
import { isRequesterOnly } from '../../wording/people.ts'
import { undoLast } from '../undo-last.ts'

/** "Take back my last message" of whoever reports: the last thing they said, whatever is cancelled otherwise. */
export const messageTakenBack = async (talk: Talk): Promise<Outcome | undefined> =>
  isRequesterOnly(talk) && takesBackMessage(talk.turn.text) ? undoLast(talk) : undefined
