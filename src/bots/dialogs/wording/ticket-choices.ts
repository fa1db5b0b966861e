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

/** What tells a ticket from others, the shortest first. */
const MARKS: readonly ((talk: Talk, ticket: Ticket) => string)[] = [
  (_talk, { report }) => report.room ?? '',
  ({ turn }, { openedAt }) =>
    formatShortDay(openedAt) === formatShortDay(turn.now) ? formatTime(openedAt) : formatShortDay(openedAt),
  (_talk, { openedAt }) => `${formatShortDay(openedAt)} ${formatTime(openedAt)}`,
]

/** The first mark that all of them have, each another one; the reference when nothing else does. */
const marksOf = (talk: Talk, alike: readonly Ticket[]): readonly string[] => {
  const all = MARKS.map((mark) => alike.map((ticket) => mark(talk, ticket)))
  const telling = all.find((marks) => new Set(marks).size === alike.length && !marks.includes(''))
  return telling ?? alike.map(({ reference }) => reference)
}

/** The mark is what tells them apart: the word before it is cut, not the mark. */
const marked = (word: string, mark: string): string => {
  const shown = ellipsis(mark, BUTTON_LENGTH - 4)
  return `${ellipsis(word, BUTTON_LENGTH - shown.length - 1)} ${shown}`
}

const titleOf = (talk: Talk, ticket: Ticket, among: readonly Ticket[]): string => {
  const word = shortWord(talk, ticket.category)
  const alike = among.filter(({ category }) => category === ticket.category)
  return alike.length > 1
    ? marked(word, marksOf(talk, alike)[alike.indexOf(ticket)] ?? ticket.reference)
    : ellipsis(`${ticket.reference} ${word}`, TITLE_LENGTH)
}

/** A button for each: reference and thing; where two are of one kind, the thing with its room, hour or day. */
export const ticketChoices = (talk: Talk, tickets: readonly Ticket[]): Choice[] =>
  tickets.map((ticket) => ({
    id: `q:ticket:${ticket.reference}`,
    title: titleOf(talk, ticket, tickets),
  }))
