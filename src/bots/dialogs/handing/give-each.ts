import type { Person } from '../../../directory/index.ts'
import { listColleaguesOf, peopleNamed } from '../handling/asking/colleagues.ts'
import { deniedOrderIn } from '../reading/orders/asked/denied.ts'
import { asksAndOrdersNothing, saysCondition } from '../reading/orders/asked/questions.ts'
import { sharesOut } from '../reading/orders/giving/shares-out.ts'
import { givesTo } from '../reading/orders/movement/hands/give.ts'
import { referencesIn, saysDuplicate, splitByReference } from '../reading/orders/references.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { isHolder, nameOf } from '../wording/people.ts'
import { stateSentence } from '../wording/ticket-state.ts'
import { handOne } from './in-hand.ts'

type Wanted = { readonly reference: string; readonly parts: readonly string[] }

/**
 * Each reference with the parts of the sentence in which whom it is for is looked for: what follows ("SN-A à Bouchra et
 * SN-B à Sanaa"), or, where the first name stands before the first reference, what comes before ("à Bouchra SN-A").
 */
const wantedIn = async (talk: Talk): Promise<readonly Wanted[]> => {
  const parts = splitByReference(talk.turn.text)
  const colleagues = await listColleaguesOf(talk, undefined)
  const names = (part = '') => peopleNamed(part, colleagues).length > 0
  const isBefore = names(parts[0]?.before)
  // names on both ends: which belongs to which cannot be told
  if (isBefore && names(parts.at(-1)?.after)) return parts.map(({ reference }) => ({ reference, parts: [] }))
  return parts.map(({ reference }, at) => ({
    reference,
    parts: isBefore
      ? parts
          .slice(0, at + 1)
          .map(({ before }) => before)
          .reverse()
      : parts.slice(at).map(({ after }) => after),
  }))
}

const colleaguesFor = async (talk: Talk, reference: string): Promise<readonly Person[]> => {
  const ticket = await talk.desk.tickets.findVisible(talk.turn.person.id, reference)
  return ticket ? listColleaguesOf(talk, ticket.unitId) : []
}

/** The first part that names a colleague says who. */
const namedFirst = (parts: readonly string[], colleagues: readonly Person[]): readonly Person[] =>
  parts.map((part) => peopleNamed(part, colleagues)).find((named) => named.length > 0) ?? []

/** What came of it, in one line; of each a line, and none is dropped in silence. */
const give = async (talk: Talk, { reference, parts }: Wanted): Promise<string> => {
  const { person } = talk.turn
  const colleagues = await colleaguesFor(talk, reference)
  const [to, another] = namedFirst(parts, colleagues)
  const given = to && !another ? await handOne(talk, { reference, to: to.id }) : undefined
  if (given && to) return talk.t('dialog:giving.given', { reference, name: nameOf(talk, to) })
  const ticket = await talk.desk.tickets.findVisible(person.id, reference)
  const names = colleagues.map((one) => nameOf(talk, one)).join(talk.t('dialog:reporting.comma'))
  const isMissing = ticket !== undefined && (!to || another) && names !== ''
  const why = isMissing
    ? talk.t('dialog:giving.nobody_named', { names })
    : ticket
      ? await stateSentence(talk, ticket)
      : talk.t('dialog:ticket.unknown')
  return talk.t('dialog:giving.not_given', { reference, why })
}

/** "SN-A لحنان و SN-B لنورة": no verb says that they are given, and each has the name of a colleague behind it. */
const sharesOutToColleagues = async (talk: Talk): Promise<boolean> => {
  if (!sharesOut(talk.turn.text)) return false
  const colleagues = await listColleaguesOf(talk, undefined)
  return splitByReference(talk.turn.text).every(({ after }) => peopleNamed(after, colleagues).length > 0)
}

/** "Donne SN-A à Bouchra et SN-B à Sanaa": each by itself. Undefined when fewer than two are named. */
export const giveEachSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!isHolder(talk) || referencesIn(text).length < 2) return undefined
  const isGift = givesTo(text) || (await sharesOutToColleagues(talk))
  const isOrder = isGift && !asksAndOrdersNothing(text) && !saysCondition(text) && !saysDuplicate(text)
  if (!isOrder || deniedOrderIn(text)) return undefined
  const lines: string[] = []
  // one after the other: the command ids must come in the same order when the turn is played again
  for (const wanted of await wantedIn(talk)) lines.push(await give(talk, wanted))
  return say(lines.join('\n'))
}
