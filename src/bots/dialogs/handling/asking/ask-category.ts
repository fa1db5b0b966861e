import type { Category, Ticket } from '../../../../tickets/index.ts'
import { namedCategory } from '../../reading/named-category.ts'
import { COMMON, categoryChoice } from '../../reporting/confirm.ts'
import { message, type Outcome, type Talk } from '../../talk.ts'
import type { PendingCommand } from '../../turn.ts'

const MOST = 6

/** What the requester's words make likely, then the usual ones. */
const likely = ({ turn }: Talk, { report, category }: Ticket): Category[] => {
  const guesses = [turn.understanding?.category ?? undefined, namedCategory(report.text), ...COMMON]
  const known = guesses.filter((guess) => guess !== undefined && guess !== category)
  return [...new Set(known as Category[])].slice(0, MOST)
}

/** "What is it about?", before a ticket that nobody has qualified goes up, or when it is to be qualified. */
export const askCategory = (talk: Talk, ticket: Ticket, pending: PendingCommand): Outcome => {
  const { reference } = ticket
  const text =
    pending.type === 'qualify'
      ? talk.t('dialog:handling.qualify_how', { reference })
      : talk.t('dialog:handling.which_category', { reference })
  const { type, words, service } = pending
  return {
    messages: [
      message(text, {
        choices: likely(talk, ticket).map((category) => categoryChoice(talk, category)),
        ticket: reference,
      }),
    ],
    focus: reference,
    question: {
      kind: 'category_for',
      pending: { type, ...(words ? { words } : {}), ...(service ? { service } : {}) },
      reference,
    },
  }
}
