import { supervisedUnitIds } from '../../../../directory/index.ts'
import type { Ticket } from '../../../../tickets/index.ts'
import type { Talk } from '../../talk.ts'
import type { PendingCommandType } from '../../turn.ts'
import { isHolder, isInPost } from '../../wording/people.ts'
import { isPossible } from './candidates.ts'

const MOST = 100

const isLapsed = async (talk: Talk, type: PendingCommandType, ticket: Ticket): Promise<boolean> =>
  !(await isInPost(talk, ticket)) && (await isPossible(talk, type, ticket))

/**
 * What was taken, where this person works, by somebody who has no post there any more: a deputy whose time is over.
 * It is this person's again, although it bears another name; looked for where nothing else can be meant.
 */
export const lapsedFor = async (talk: Talk, type: PendingCommandType): Promise<readonly Ticket[]> => {
  if (!isHolder(talk)) return []
  const { person, now } = talk.turn
  const own = supervisedUnitIds(person, now)
  const held = await talk.desk.tickets.listInScope(person.id, { statuses: ['taken', 'waiting'], limit: MOST })
  const near = held.filter(({ unitId }) => own.includes(unitId))
  const lapsed = await Promise.all(near.map((ticket) => isLapsed(talk, type, ticket)))
  return near.filter((_, index) => lapsed[index])
}
