import { supervisedUnitIds } from '../../../../directory/index.ts'
import type { ScopeFilter, Ticket } from '../../../../tickets/index.ts'
import { isFilterWord } from '../../reading/filter.ts'
import { wordsSoughtIn } from '../../reading/orders/search-words.ts'
import { wordsOf } from '../../reading/words.ts'
import { type Outcome, say, sureIntent, type Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { quoted } from '../../wording/ticket-words.ts'
import { filterFrom, list } from '../list.ts'
import { matchUnits } from '../match-units.ts'
import { ALL_UNITS, unitsNamed } from '../named-unit.ts'
import { showPage } from '../show-page.ts'

const MOST_FOUND = 100

type Found = { readonly words: string; readonly filter: ScopeFilter; readonly tickets: readonly Ticket[] }

const find = async (talk: Talk, words: readonly string[], filter: ScopeFilter): Promise<Found> => {
  const joined = words.join(' ')
  const tickets = await talk.desk.tickets.search(talk.turn.person.id, joined, filter)
  return { words: joined, filter, tickets }
}

/** "Imprimante Oujda", and no report says Oujda: the last word may be a place that was not told from the others. */
const findAtPlace = async (
  talk: Talk,
  words: readonly string[],
  filter: ScopeFilter,
): Promise<Found | undefined> => {
  const within = supervisedUnitIds(talk.turn.person, talk.turn.now)
  if (words.length < 2 || within.length === 0 || filter.unitIds) return undefined
  const units = await talk.desk.directory.listUnitsWithin(within, { limit: ALL_UNITS })
  const named = matchUnits(units, words.at(-1) ?? '') ?? []
  return named.length > 0
    ? find(talk, words.slice(0, -1), { ...filter, unitIds: named.map(({ id }) => id) })
    : undefined
}

const searchFor = async (talk: Talk, words: readonly string[]): Promise<Outcome> => {
  const { notFound, unitIds } = await unitsNamed(talk)
  if (notFound !== undefined) return say(talk.t('dialog:list.no_such_unit', { unit: quoted(notFound) }))
  const filter = { ...filterFrom(talk), ...(unitIds ? { unitIds } : {}), limit: MOST_FOUND }
  const asked = await find(talk, words, filter)
  const found = asked.tickets.length > 0 ? asked : ((await findAtPlace(talk, words, filter)) ?? asked)
  const { tickets } = found
  if (tickets.length === 0) return say(talk.t('dialog:list.none_found', { words: quoted(asked.words) }))
  const heading = (count: number): string =>
    count === MOST_FOUND
      ? talk.t('dialog:list.newest', { number: count })
      : talk.t('dialog:list.scope', { count })
  const of = isHolder(talk) ? 'scope' : 'mine'
  return showPage(talk, tickets, { heading, of, filter: found.filter, words: found.words })
}

/** "Cherche les tickets imprimante": what was reported in these words, of what the person may see. */
export const searchSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, understanding } = talk.turn
  const sought = wordsSoughtIn(text, { listMeant: sureIntent(talk) === 'list_tickets' })
  if (!sought) return undefined
  const { unit, school_code: code } = understanding?.entities ?? {}
  const place = new Set([...wordsOf(unit ?? ''), ...wordsOf(code ?? '')])
  const words = sought.filter((word) => !place.has(word) && !isFilterWord(word))
  return words.length > 0 ? searchFor(talk, words) : list(talk)
}
