import type { Ticket } from '../../../../tickets/index.ts'
import { namedCategory } from '../../reading/named-category.ts'
import { ACTIVE } from '../../reading/narrowing/filter.ts'
import type { Talk } from '../../talk.ts'
import { unique } from './candidates.ts'
import { ofUnitNamed } from './nearest/of-unit.ts'

const MOST = 100

/** What is open within sight, whoever has it, of the thing and the school that the words name; none when no thing is. */
export const openInSight = async (talk: Talk): Promise<readonly Ticket[]> => {
  const category = talk.turn.understanding?.category ?? namedCategory(talk.turn.text)
  if (category === undefined || category === null) return []
  const open = await talk.desk.tickets.listInScope(talk.turn.person.id, { statuses: ACTIVE, limit: MOST })
  return ofUnitNamed(talk, unique(open.filter((ticket) => ticket.category === category)))
}
