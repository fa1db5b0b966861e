import { type Outcome, say, type Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'

/** What can be said here, with three examples in the person's own language. */
export const help = async (talk: Talk): Promise<Outcome> => ({
  ...say(isHolder(talk) ? talk.t('dialog:help.holder') : talk.t('dialog:help.requester')),
  keepsQuestion: true,
})
