import { roomKey } from '../../../../directory/index.ts'
import { saysFailure } from '../../../../nlu/index.ts'
import { type Category, isActive, type Report, type Ticket } from '../../../../tickets/index.ts'
import { doneInThisTurn, isPossible } from '../../asking/targets/candidates.ts'
import { act } from '../../handling/order.ts'
import { namedCategory } from '../../reading/named-category.ts'
import { placeIn } from '../../reading/orders/places.ts'
import { tellsOfAnotherDevice } from '../../reading/own/details/devices-apart.ts'
import { listed, wordsOf } from '../../reading/words.ts'
import { means, message, type Outcome, type Talk } from '../../talk.ts'
import { actionChoice, categoryWord } from '../../wording/ticket-words.ts'
import { draftOf, joined } from '../draft.ts'
import { addToOwn } from './add-to-own.ts'
import { askCameBack } from './came-back.ts'
import { isLately } from './said-before.ts'
import { sameAccount } from './same-account.ts'

/** One trouble is often called by several of these: "Massar", then "it says that the password is wrong". */
const SYSTEMS: readonly Category[] = [
  ...(['other_system', 'account_access', 'massar_grades', 'massar_absence'] as const),
  ...(['massar_structures', 'massar_enrolment', 'mobile_app'] as const),
]
const LINE: readonly Category[] = ['connectivity', 'content_filtering']

/** "Massar", "problème de wifi": so few words say hardly what it is. */
const VAGUE = 4

const ANOTHER = new Set(
  listed(`aussi egalement autre autres second deuxieme puis ensuite aussi ايضا كذلك اخر اخري ثاني ثانيه زائد وحتي حتي تاني
  7ta 7tta hta tani tanya akhor okhra khor zayd`),
)

const isVague = ({ category, report }: Ticket): boolean =>
  category === null || category === 'other_system' || wordsOf(report.text).length <= VAGUE

const isOneFamily = (ticket: Ticket, category: Category): boolean => {
  if (ticket.category === null || ticket.category === category) return true
  const families = [SYSTEMS, LINE].some(
    (family) => family.includes(category) && ticket.category !== null && family.includes(ticket.category),
  )
  return families && (isVague(ticket) || category === 'other_system')
}

/** "Chez les parents aussi": who else feels it, and no other fault. */
const FEW = 5
const isOnlyAlso = ({ turn: { text, understanding } }: Talk): boolean =>
  wordsOf(text).length <= FEW &&
  wordsOf(text).some((word) => ANOTHER.has(word)) &&
  namedCategory(text) === undefined &&
  placeIn(text) === undefined &&
  understanding?.entities.room === undefined &&
  !saysFailure(text)

/** A place or a thing of its own: another fault, however soon it is told. */
const namesItsOwn = (talk: Talk, ticket: Ticket): boolean => {
  const { text, understanding } = talk.turn
  if (placeIn(text)?.isBare === false || understanding?.entities.room !== undefined) return true
  const named = namedCategory(text)
  return (
    (named !== undefined && !SYSTEMS.includes(named)) ||
    wordsOf(text).some((word) => ANOTHER.has(word)) ||
    named === ticket.category
  )
}

/** Of the very kind just reported, and neither "another one" nor another device or room: a detail of it. */
const isOfIt = (talk: Talk, ticket: Ticket, { room, category }: Report): boolean => {
  const { text } = talk.turn
  const isElsewhere =
    room !== undefined && (ticket.report.room === undefined || roomKey(room) !== roomKey(ticket.report.room))
  const isAnother =
    wordsOf(text).some((word) => ANOTHER.has(word)) || tellsOfAnotherDevice(ticket.report.text, text)
  return category === ticket.category && !isElsewhere && !isAnother
}

/** Perhaps of it: where the first one is was not said, and now a room is. */
const mayBeOfIt = (talk: Talk, ticket: Ticket, { room, category }: Report): boolean =>
  category === ticket.category &&
  room !== undefined &&
  ticket.report.room === undefined &&
  !wordsOf(talk.turn.text).some((word) => ANOTHER.has(word))

const said = (talk: Talk, ticket: Ticket): Outcome => {
  const { reference, category } = ticket
  const text = talk.t('dialog:reporting.more_of_it', { reference, category: categoryWord(talk, category) })
  return {
    messages: [message(text, { choices: [actionChoice(talk, 'cancel', reference)], ticket: reference })],
    focus: reference,
  }
}

/** As long as nobody has acted, the report says it all; after that it is a remark for whoever has it. */
const add = async (talk: Talk, ticket: Ticket, category: Category): Promise<Outcome> => {
  const mayAmend = category !== ticket.category && (await isAmendable(talk, ticket))
  if (!mayAmend) return addToOwn(talk, ticket, draftOf(talk, category))
  const specific = category === 'other_system' ? ticket.category : category
  const report: Report = joined(ticket.report, draftOf(talk, specific))
  return said(talk, await act(talk, ticket, { type: 'amend', report }))
}

const isAmendable = async (talk: Talk, ticket: Ticket): Promise<boolean> =>
  (await talk.desk.tickets.listPossible(talk.turn.person, ticket)).includes('amend')

/** Played again after a crash: what was added is added. */
const again = (talk: Talk, ticket: Ticket): Promise<Outcome> | Outcome | undefined => {
  const event = ticket.timeline.find(({ commandId }) => commandId === talk.commandId)
  if (event?.type === 'amended') return said(talk, ticket)
  const wasNoted = event?.type === 'details_amended' || event?.type === 'commented'
  return wasNoted ? addToOwn(talk, ticket, draftOf(talk, ticket.category)) : undefined
}

/** Kept with it, asked whether it is the same, or a report of its own. */
const belongs = async (talk: Talk, ticket: Ticket, category: Category): Promise<Outcome | undefined> => {
  if (isOnlyAlso(talk)) return add(talk, ticket, ticket.category ?? category)
  const report = draftOf(talk, category)
  if (isOfIt(talk, ticket, report) || (isOneFamily(ticket, category) && !namesItsOwn(talk, ticket)))
    return add(talk, ticket, category)
  return mayBeOfIt(talk, ticket, report)
    ? askCameBack(talk, report, { tickets: [ticket], own: true })
    : undefined
}

/**
 * A second sentence about the trouble just reported, with no place or thing of its own: "مسار", then "it says that the
 * password is wrong". It belongs to that ticket, and may say better what it is about. Undefined: a report of its own.
 */
export const moreOfIt = async (talk: Talk): Promise<Outcome | undefined> => {
  const category = talk.turn.understanding?.category
  if (!category || !means(talk, 'report_fault')) return undefined
  const mine = await talk.mine()
  const account = sameAccount(mine, { category, text: talk.turn.text })
  const ticket = account ?? mine[0]
  if (!ticket || !isActive(ticket.state)) return undefined
  if (doneInThisTurn(talk, ticket)) return again(talk, ticket)
  if (account === undefined && !isLately(talk, ticket)) return undefined
  if (!(await isPossible(talk, 'comment', ticket))) return undefined
  return account ? add(talk, ticket, category) : belongs(talk, ticket, category)
}
