import type { Ticket } from '../../../tickets/index.ts'
import { toEach } from '../handling/to-each.ts'
import { saysEach } from '../reading/orders/giving/each-of-them.ts'
import { howManyTogether } from '../reading/orders/giving/how-many.ts'
import { wordsOf } from '../reading/words.ts'
import type { Outcome, Talk } from '../talk.ts'
import type { OpenQuestion, PendingCommandType } from '../turn.ts'
import { isPossible } from './targets/candidates.ts'
import { listedLast } from './targets/so-many.ts'

type Question = Extract<OpenQuestion, { kind: 'which_ticket' }>

/** What leaves their hands, or asks for words, is named one by one. */
const TO_SEVERAL: readonly PendingCommandType[] = ['take', 'resolve', 'announce', 'comment', 'note', 'press']
const MOST = 3

/** "Les deux", where two or three were offered: the same to each of them. */
export const eachChosen = async (talk: Talk, { pending }: Question): Promise<Outcome | undefined> => {
  if (!TO_SEVERAL.includes(pending.type) || !saysEach(talk.turn.text)) return undefined
  const offered = await listedLast(talk)
  const can = await Promise.all(offered.map((ticket) => isPossible(talk, pending.type, ticket)))
  const tickets: readonly Ticket[] = offered.filter((_, at) => can[at])
  const count = howManyTogether(wordsOf(talk.turn.text).join(' ')) ?? tickets.length
  const isPlain = count > 1 && count <= MOST && tickets.length === count && offered.length === count
  return isPlain ? toEach(talk, tickets, { ...pending, settled: true }) : undefined
}
