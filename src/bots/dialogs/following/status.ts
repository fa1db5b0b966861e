import { isFinal, type Ticket } from '../../../tickets/index.ts'
import { focusedTicket, placedTicket } from '../asking/explicit.ts'
import { unique } from '../asking/targets/candidates.ts'
import { toldApart } from '../asking/targets/told-apart.ts'
import { askWhich, namedTarget } from '../asking/which-ticket.ts'
import { describe } from '../handling/describe.ts'
import { namedCategory } from '../reading/named-category.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import type { PendingCommand } from '../turn.ts'
import { isHolder } from '../wording/people.ts'
import { ticketLine } from '../wording/ticket-words.ts'
import { list } from './lists/list.ts'
import { asksOfOthers } from './of-others.ts'

const PENDING: PendingCommand = { type: 'status' }

/** "And the PC I told you about?": the newest of one's own tickets of that category. */
const ofNamedCategory = (talk: Talk, mine: readonly Ticket[]): Ticket | undefined => {
  const category = namedCategory(talk.turn.text)
  return category && mine.find((ticket) => ticket.category === category)
}

/** "الشبكة ديال الخزانة واش تسدات؟": of what is in their hands or was reported by them, the one that the words tell. */
const toldByWords = async (talk: Talk, mine: readonly Ticket[]): Promise<Ticket | undefined> => {
  const held = (await talk.awaiting()).map(({ ticket }) => ticket)
  return toldApart(talk.turn.text, unique([...held, ...mine.filter(({ state }) => !isFinal(state))]))
}

const several = async (talk: Talk, tickets: readonly Ticket[]): Promise<Outcome> => {
  const lines = await Promise.all(
    tickets.slice(0, 6).map((ticket) => ticketLine(talk, ticket, { unit: false })),
  )
  const text = [talk.t('dialog:list.mine_open', { count: tickets.length }), ...lines].join('\n')
  return askWhich(talk, tickets, { text, pending: PENDING, hasLines: true })
}

/** "La demande de Reda est où ?": from whoever only reports, their own, which is said. */
const ofOthers = async (talk: Talk, outcome: Outcome): Promise<Outcome> => {
  const [first, ...more] = outcome.messages
  if (!first || !(await asksOfOthers(talk))) return outcome
  const text = `${talk.t('dialog:statistics.only_yours')}\n${first.text}`
  return { ...outcome, messages: [{ ...first, text }, ...more] }
}

/** Where is my request: the one named, the one spoken of, the open ones, else the last. */
export const status = async (talk: Talk): Promise<Outcome> => {
  const named = await namedTarget(talk, PENDING)
  if (named) return 'outcome' in named ? named.outcome : describe(talk, named.ticket)
  const placed = await placedTicket(talk)
  if (placed) return describe(talk, placed)
  return ofOthers(talk, await unnamed(talk))
}

/** Of what nobody named. */
const unnamed = async (talk: Talk): Promise<Outcome> => {
  const mine = await talk.mine()
  const byCategory = ofNamedCategory(talk, mine)
  if (byCategory) return describe(talk, byCategory)
  const told = isHolder(talk) ? await toldByWords(talk, mine) : undefined
  if (told) return describe(talk, told)
  const focused = await focusedTicket(talk)
  if (focused) return describe(talk, focused)
  const open = mine.filter(({ state }) => !isFinal(state))
  if (open.length > 1) return several(talk, open)
  const one = open[0] ?? (isHolder(talk) ? undefined : mine[0])
  if (one) return describe(talk, one)
  return isHolder(talk) ? list(talk) : say(talk.t('dialog:list.nothing_reported'))
}
