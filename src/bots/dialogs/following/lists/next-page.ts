import type { Ticket } from '../../../../tickets/index.ts'
import { asksNext } from '../../reading/orders/side-words.ts'
import { type Outcome, say, type Talk } from '../../talk.ts'
import type { ListedPage } from '../../turn.ts'
import { findInWords } from '../search/find.ts'
import { lateIn } from './late.ts'
import { MOST_FOUND, showPage } from './show-page.ts'

/** How long a list stays "the list". */
const PAGE_MS = 30 * 60_000

const listAfter = async (
  talk: Talk,
  { of, filter, late, words, after }: ListedPage,
): Promise<readonly Ticket[]> => {
  const { tickets } = talk.desk
  const personId = talk.turn.person.id
  if (words !== undefined) {
    // a search shows a hundred at most, and has looked for one more: what was shown of them is left out
    const found = await findInWords(tickets, personId, { words, filter })
    const shown = found.findIndex(({ id }) => id === after.id)
    return found.slice(shown + 1)
  }
  if (late) return lateIn(talk, { ...filter, after })
  const page = { ...filter, after }
  return of === 'mine' ? tickets.listMine(personId, page) : tickets.listInScope(personId, page)
}

/** What comes after the tickets shown last; undefined when nothing was listed lately. */
export const showNext = async (talk: Talk): Promise<Outcome | undefined> => {
  const { turn } = talk
  const { page } = turn.state
  if (!page || turn.now.getTime() - page.at.getTime() > PAGE_MS) return undefined
  const tickets = await listAfter(talk, page)
  const isAtEnd = page.words !== undefined && page.shown >= MOST_FOUND
  if (tickets.length === 0 || isAtEnd)
    return say(talk.t(isAtEnd && tickets.length > 0 ? 'dialog:list.narrow' : 'dialog:list.no_more'))
  const { at: _at, after: _after, shown: before, ...listed } = page
  return showPage(talk, tickets, { heading: () => talk.t('dialog:list.next'), before, ...listed })
}

/** "La suite", "الباقي", "zid wri", after a list. */
export const nextPage = async (talk: Talk): Promise<Outcome | undefined> =>
  asksNext(talk.turn.text) ? showNext(talk) : undefined
