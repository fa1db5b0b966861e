import type { PersonCommandType, Ticket } from '../../../tickets/index.ts'
import type { Talk } from '../talk.ts'
import { possibleFor } from './offered.ts'

/** In the order in which they are said: what ends it, what moves it, what is said on it. */
const SAID = [
  ...['confirm', 'reopen', 'take', 'resolve', 'forward', 'return', 'ask', 'wait', 'resume'],
  ...['give', 'qualify', 'note', 'press', 'undo', 'cancel'],
] as readonly PersonCommandType[]

/** Whoever came too late wants a way on, and no list of everything: the others stand behind a button. */
const MOST_SAID = 4

/** "You can now: resolve it, send it up"; undefined when nothing of this can be done. */
export const possibleNow = async (talk: Talk, ticket: Ticket): Promise<string | undefined> => {
  const possible = await possibleFor(talk, ticket)
  const actions = SAID.filter((type) => possible.includes(type))
    .slice(0, MOST_SAID)
    .map((type) => talk.t(`dialog:possible.${type}`))
  if (actions.length === 0) return undefined
  return talk.t('dialog:possible_now', { actions: actions.join(talk.t('dialog:reporting.comma')) })
}
