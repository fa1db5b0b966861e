import type { Ticket } from '../../../../../tickets/index.ts'
import type { Talk } from '../../../talk.ts'
import type { PendingCommandType } from '../../../turn.ts'
import { ofAwaited } from './of-awaited.ts'
import { ofRequesterNamed } from './of-requester.ts'
import { ofUnitNamed } from './of-unit.ts'

/** Whoever is named beside these is a colleague, or is named in words that are free. */
const NAMES_OTHERS: readonly PendingCommandType[] = ['give', 'cancel', 'reopen', 'press', 'confirm']
const ENDS: readonly PendingCommandType[] = ['resolve', 'resume', 'wait']

/** Of these, those that the words can be about: of the school, of the requester, or waiting for what they name. */
export const narrowed = async (
  talk: Talk,
  type: PendingCommandType,
  tickets: readonly Ticket[],
): Promise<readonly Ticket[]> => {
  const there = await ofUnitNamed(talk, tickets)
  const theirs = NAMES_OTHERS.includes(type) ? there : await ofRequesterNamed(talk, there)
  return ENDS.includes(type) ? ofAwaited(talk.turn.text, theirs) : theirs
}
