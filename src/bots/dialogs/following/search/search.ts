import { supervisedUnitIds } from '../../../../directory/index.ts'
import type { ScopeFilter, Ticket } from '../../../../tickets/index.ts'
import { waitsForWords } from '../../asking/interrupts.ts'
import { isFilterWord } from '../../reading/narrowing/filter.ts'
import { wordsSoughtIn } from '../../reading/orders/lists/search-words.ts'
import { wordsOf } from '../../reading/words.ts'
import { draftOf } from '../../reporting/draft.ts'
import { means, message, type Outcome, say, sureIntent, type Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { quoted } from '../../wording/ticket-words.ts'
import { list, listAt } from '../lists/list.ts'
import { filterFrom } from '../lists/narrowed.ts'
import { FOUND_SHOWN, MOST_FOUND, showPage } from '../lists/show-page.ts'
import { matchUnits } from '../units/match-units.ts'
import { ALL_UNITS, unitsNamed } from '../units/named-unit.ts'
import { findInWords } from './find.ts'

type Found = { readonly words: string; readonly filter: ScopeFilter; readonly tickets: readonly Ticket[] }

/** The folded words as they were typed. */
const asTyped = (text: string, words: readonly string[]): string => {
  const typed = (text.match(/[\p{L}\p{N}\p{Mn}\u0640]+/gu) ?? []).filter((word) =>
    wordsOf(word).some((folded) => words.includes(folded)),
  )
  return typed.length > 0 ? typed.join(' ') : words.join(' ')
}

const find = async (talk: Talk, words: readonly string[], filter: ScopeFilter): Promise<Found> => {
  const joined = words.join(' ')
  const tickets = await findInWords(talk.desk.tickets, talk.turn.person.id, { words: joined, filter })
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

/** "Cherche Oujda", and no report says so: what is open there. */
const listAtPlace = async (talk: Talk, words: readonly string[]): Promise<Outcome | undefined> => {
  const within = supervisedUnitIds(talk.turn.person, talk.turn.now)
  if (within.length === 0) return undefined
  const units = await talk.desk.directory.listUnitsWithin(within, { limit: ALL_UNITS })
  const named = matchUnits(units, words.join(' ')) ?? []
  return named.length > 0 ? listAt(talk, named) : undefined
}

const GLUED_ARTICLE = /^l(?=[a-z0-9]{4,}$)/

/** "3la lwifi", "limprimante": Darija in Latin letters glues the article to the word. */
const findWithoutArticles = async (
  talk: Talk,
  words: readonly string[],
  filter: ScopeFilter,
): Promise<Found | undefined> => {
  const bare = words.map((word) => word.replace(GLUED_ARTICLE, ''))
  const found = bare.join() === words.join() ? undefined : await find(talk, bare, filter)
  return found && found.tickets.length > 0 ? found : undefined
}

/** Nothing says that a ticket was looked for: it may be something that they lack, and is kept as such. */
const nothingFound = (talk: Talk, words: readonly string[], isBare: boolean): Outcome => {
  const typed = asTyped(talk.turn.text, words)
  const text = talk.t('dialog:list.none_found', { words: quoted(typed) })
  if (!isBare) return say(text)
  const category = means(talk, 'report_fault') ? (talk.turn.understanding?.category ?? null) : null
  const choices = [{ id: 'q:report_anyway', title: talk.t('dialog:choice.report_anyway') }]
  return {
    messages: [message(text, { choices })],
    question: { kind: 'report_anyway', report: draftOf(talk, category) },
  }
}

const headingOf = (talk: Talk, count: number): string => {
  if (count > MOST_FOUND)
    return talk.t('dialog:list.found_more_than', { number: MOST_FOUND, shown: FOUND_SHOWN })
  return count > FOUND_SHOWN
    ? talk.t('dialog:list.found', { count, shown: FOUND_SHOWN })
    : talk.t('dialog:list.scope', { count })
}

const searchFor = async (talk: Talk, words: readonly string[], isBare: boolean): Promise<Outcome> => {
  const { notFound, unitIds } = await unitsNamed(talk)
  if (notFound !== undefined) return say(talk.t('dialog:list.no_such_unit', { unit: quoted(notFound) }))
  const filter = { ...filterFrom(talk), ...(unitIds ? { unitIds } : {}) }
  const asked = await find(talk, words, filter)
  const found =
    asked.tickets.length > 0
      ? asked
      : ((await findWithoutArticles(talk, words, filter)) ??
        (await findAtPlace(talk, words, filter)) ??
        asked)
  if (found.tickets.length === 0) return (await listAtPlace(talk, words)) ?? nothingFound(talk, words, isBare)
  const heading = (count: number): string => headingOf(talk, count)
  const of = isHolder(talk) ? 'scope' : 'mine'
  return showPage(talk, found.tickets, { heading, of, filter: found.filter, words: found.words })
}

const NO_WORDS_FOR: readonly string[] = ['report_anyway', 'confirm_report', 'second_report', 'confirm_cancel']

/** A reason, an answer, a name: a question that waits for words gets them. */
const isAnswer = (talk: Talk): boolean => {
  const { question } = talk.turn.state
  // to look for something is no reason to pass a ticket on
  const isReason = question?.kind === 'words_for' && ['forward', 'return'].includes(question.pending.type)
  return waitsForWords(talk) && !isReason && !NO_WORDS_FOR.includes(question?.kind ?? '')
}

/** "Cherche les tickets imprimante": what was reported in these words, of what the person may see. */
export const searchSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, understanding } = talk.turn
  const sought = wordsSoughtIn(text, { listMeant: sureIntent(talk) === 'list_tickets' })
  if (!sought || (sought.isBare && isAnswer(talk))) return undefined
  const { unit, school_code: code } = understanding?.entities ?? {}
  const place = new Set([...wordsOf(unit ?? ''), ...wordsOf(code ?? '')])
  const words = sought.words.filter((word) => !place.has(word) && !isFilterWord(word))
  return words.length > 0 ? searchFor(talk, words, sought.isBare) : list(talk)
}
