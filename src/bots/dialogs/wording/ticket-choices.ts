import type { Choice } from '../../../notifications/index.ts'
import { formatShortDay, formatTime } from '../../../shared/i18n/index.ts'
import { ellipsis } from '../../../shared/text/index.ts'
import type { Ticket } from '../../../tickets/index.ts'
import type { Talk } from '../talk.ts'

/** Titles beyond this length are cut by some channels, and the shorter buttons of one of them beyond that. */
const TITLE_LENGTH = 24
const BUTTON_LENGTH = 20

/** Beside a reference there is room for a short word only: "vidéoprojecte…" twice would tell nobody anything. */
export const shortWord = (talk: Talk, category: Ticket['category']): string =>
  category ? talk.t(`terms:short.${category}`) : talk.t('dialog:ticket.not_qualified')

/** What tells tickets of one kind apart, the shortest first. */
const MARKS: readonly ((ticket: Ticket) => string)[] = [
  ({ report }) => report.room ?? '',
  ({ openedAt }) => formatShortDay(openedAt),
  ({ openedAt }) => formatTime(openedAt),
  ({ openedAt }) => `${formatShortDay(openedAt)} ${formatTime(openedAt)}`,
]

/** All of them are told apart in one manner: the first mark that does, the reference when none does. */
const marksOf = (tickets: readonly Ticket[]): readonly string[] => {
  const all = MARKS.map((mark) => tickets.map(mark))
  const telling = all.find((marks) => {
    const titles = marks.map((mark, at) => `${tickets[at]?.category} ${mark}`)
    return new Set(titles).size === tickets.length && !marks.includes('')
  })
  return telling ?? tickets.map(({ reference }) => reference)
}

/** The mark is what tells them apart: the word before it is cut, not the mark. */
const marked = (word: string, mark: string): string => {
  const shown = ellipsis(mark, BUTTON_LENGTH - 4)
  return `${ellipsis(word, BUTTON_LENGTH - shown.length - 1)} ${shown}`
}

/** Then a room, or an hour, tells nothing: their lines name the schools, and the reference ties a button to its line. */
export const areOfSeveralUnits = (tickets: readonly Ticket[]): boolean =>
  new Set(tickets.map(({ originUnitId }) => originUnitId)).size > 1

const titlesOf = (talk: Talk, tickets: readonly Ticket[]): readonly string[] => {
  const words = tickets.map(({ category }) => shortWord(talk, category))
  const areOfOneKind = new Set(tickets.map(({ category }) => category)).size < tickets.length
  if (!areOfOneKind || areOfSeveralUnits(tickets))
    return tickets.map(({ reference }, at) => ellipsis(`${reference} ${words[at]}`, TITLE_LENGTH))
  const marks = marksOf(tickets)
  return words.map((word, at) => marked(word, marks[at] ?? ''))
}

/** A button for each: reference and thing; where two of one school are of one kind, all with their room, or day, or hour. */
export const ticketChoices = (talk: Talk, tickets: readonly Ticket[]): Choice[] => {
  const titles = titlesOf(talk, tickets)
  return tickets.map(({ reference }, at) => ({ id: `q:ticket:${reference}`, title: titles[at] ?? reference }))
}
