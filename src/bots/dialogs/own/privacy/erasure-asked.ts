import { asksErasure } from '../../reading/own/erasure.ts'
import { type Outcome, say, type Talk } from '../../talk.ts'

/** Who erases what is kept of a person is told; no request is withdrawn by it. */
export const erasureAsked = async (talk: Talk): Promise<Outcome | undefined> =>
  asksErasure(talk.turn.text)
    ? { ...say(talk.t('dialog:own.erasure', { days: talk.desk.retentionDays })), keepsQuestion: true }
    : undefined
