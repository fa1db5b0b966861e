import type { Ticket } from '../../../tickets/index.ts'
import { typedReference } from '../asking/explicit.ts'
import { unique } from '../asking/targets/candidates.ts'
import { ofUnitNamed } from '../asking/targets/of-unit.ts'
import { askWhich } from '../asking/which-ticket.ts'
import { describe } from '../handling/describe.ts'
import { asksWhoHasIt } from '../reading/asides/whose.ts'
import { namedCategory } from '../reading/named-category.ts'
import { ACTIVE } from '../reading/narrowing/filter.ts'
import type { Outcome, Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'

const MOST = 100

/** What is open within sight, of the thing and the school that the words name. */
const meant = async (talk: Talk): Promise<readonly Ticket[]> => {
  const category = talk.turn.understanding?.category ?? namedCategory(talk.turn.text)
  if (category === undefined || category === null) return []
  const open = await talk.desk.tickets.listInScope(talk.turn.person.id, { statuses: ACTIVE, limit: MOST })
  return ofUnitNamed(talk, unique(open.filter((ticket) => ticket.category === category)))
}

/** "Chkoun 3ndo limprimante dial Moulay Rachid ?": where that ticket stands; of several it is asked which. */
export const whoseSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!isHolder(talk) || typedReference(talk) || !asksWhoHasIt(text)) return undefined
  const [only, another, ...more] = await meant(talk)
  if (only && another) {
    const asked = { text: talk.t('dialog:ticket.which'), pending: { type: 'status' } } as const
    return askWhich(talk, [only, another, ...more], asked)
  }
  return only && describe(talk, only)
}
