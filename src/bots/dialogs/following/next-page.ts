import { asksNext } from '../reading/orders/side-words.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { showPage } from './list.ts'

/** How long a list stays "the list". */
const PAGE_MS = 30 * 60_000

/** What comes after the tickets shown last; undefined when nothing was listed lately. */
export const showNext = async (talk: Talk): Promise<Outcome | undefined> => {
  const { turn, desk } = talk
  const { page } = turn.state
  if (!page || turn.now.getTime() - page.at.getTime() > PAGE_MS) return undefined
  const { id } = turn.person
  const filter = { ...page.filter, openedBefore: page.openedBefore }
  const tickets =
    page.of === 'mine' ? await desk.tickets.listMine(id, filter) : await desk.tickets.listInScope(id, filter)
  if (tickets.length === 0) return say(talk.t('dialog:list.no_more'))
  return showPage(talk, tickets, { heading: talk.t('dialog:list.next'), of: page.of, filter: page.filter })
}

/** "La suite", "الباقي", "zid wri", after a list. */
export const nextPage = async (talk: Talk): Promise<Outcome | undefined> =>
  asksNext(talk.turn.text) ? showNext(talk) : undefined
