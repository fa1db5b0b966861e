import { supervisedUnitIds } from '../../../../directory/index.ts'
import { assigneeOf, type Ticket } from '../../../../tickets/index.ts'
import { doneInThisTurn } from '../../asking/targets/candidates.ts'
import { givesToName } from '../../reading/orders/movement/hands/give.ts'
import { say, type Talk } from '../../talk.ts'
import { askColleague } from '../asking/ask-colleague.ts'
import {
  colleaguesNamed,
  isNamedPlainly,
  listColleagues,
  listColleaguesOf,
  peopleNamed,
} from '../asking/colleagues.ts'
import { describe } from '../describe.ts'
import { act, type Order, type Run, wordsIn } from '../order.ts'
import { saidToHolder } from '../said/to-holder.ts'

/** A colleague of whoever says it, of a ticket that stands at another place still: where it is, is what has to be said. */
const isForElsewhere = async (talk: Talk, { unitId }: Ticket, order: Order): Promise<boolean> => {
  const { person, now } = talk.turn
  if (supervisedUnitIds(person, now).includes(unitId)) return false
  return peopleNamed(wordsIn(talk, order), await listColleaguesOf(talk, undefined)).length > 0
}

/** To the one colleague that the words name; asked when they name several, or nobody. */
export const give: Run = async (talk, ticket, order) => {
  const given = (to: string) => act(talk, ticket, { type: 'give', to })
  // played again, the one it was given to is a colleague no more, but its holder
  if (order.to || doneInThisTurn(talk, ticket)) return saidToHolder.given(talk, await given(order.to ?? ''))
  const holder = assigneeOf(ticket.state)
  const has = holder === undefined ? undefined : await talk.desk.directory.findPerson(holder)
  if (has && isNamedPlainly(wordsIn(talk, order), has)) return saidToHolder.alreadyTheirs(talk, ticket)
  const colleagues = await listColleagues(talk, ticket)
  const named = colleaguesNamed(talk, wordsIn(talk, order), colleagues)
  const [one, another] = named
  if (one && !another) return saidToHolder.given(talk, await given(one.id))
  if (named.length === 0 && (await isForElsewhere(talk, ticket, order))) return describe(talk, ticket)
  if (colleagues.length === 0)
    return say(talk.t('dialog:handling.no_colleague', { reference: ticket.reference }), {
      ticket: ticket.reference,
    })
  if (named.length > 0) return askColleague(talk, ticket, named)
  const isUnknown = givesToName(wordsIn(talk, order))
  const line = isUnknown ? talk.t('dialog:handling.no_such_colleague') : undefined
  return askColleague(talk, ticket, colleagues, line)
}
