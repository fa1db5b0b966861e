import type { Intent } from '../../../nlu/index.ts'
import { stripBidiControls } from '../../../shared/text/index.ts'
import type { ReportDetails, Ticket } from '../../../tickets/index.ts'
import { interrupts } from '../asking/interrupts.ts'
import { continuesLine } from '../reading/continues-line.ts'
import { gravityOf } from '../reading/gravity.ts'
import { namedCategory } from '../reading/named-category.ts'
import { bareWords, type PlaceSaid, placeIn } from '../reading/orders/places.ts'
import { saysCorrection } from '../reading/own/details/counted.ts'
import { wordsOf } from '../reading/words.ts'
import { means, type Outcome, sureIntent, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { amendDetails } from './amend.ts'

type Question = Extract<OpenQuestion, { kind: 'words_for' }>

/** An answer is short; a long message with a room in it may be a report. */
const SHORT = 6
/** "La bibliothèque du bas", "chez le directeur": a place in words of its own. */
const MOST_WORDS = 3
const LONGEST = 40

/** Even when only likely, these are no place. */
const NO_PLACE: readonly Intent[] = [
  ...(['greet', 'thank', 'goodbye', 'help', 'cancel', 'deny', 'talk_to_human', 'ticket_status'] as const),
  ...(['confirm_resolved', 'reopen', 'escalate', 'list_tickets', 'change_language'] as const),
]

/** "12" alone is said as people say it; what is kept holds no marks of how a text is shown. */
export const roomNamed = (talk: Talk, { room, isBare }: PlaceSaid): string =>
  isBare ? stripBidiControls(talk.t('dialog:details.room_number', { number: room })) : room

const namesAnotherFault = (talk: Talk, { category }: Ticket): boolean => {
  const { understanding, text } = talk.turn
  const named = namedCategory(text)
  if (named !== undefined) return named !== category
  const isReport = sureIntent(talk) === 'report_fault' && understanding?.category !== category
  return isReport && wordsOf(text).length > SHORT
}

/** "Je démissionne", "راني عييت": of a person, and of no place. */
const OF_ONESELF =
  /(?:^| )(?:je|j|tu|t|on|nous|vous|il|elle|moi|انا|نا|راني|راه|حنا|احنا|نتا|نتوما|ana|rani|rah|7na|hna|nta|ntoma)(?= |$)/u

export const speaksOfOneself = (text: string): boolean => OF_ONESELF.test(wordsOf(text).join(' '))

const inOwnWords = (talk: Talk, { category }: Ticket): string | undefined => {
  const { text, understanding } = talk.turn
  const { since, urgency } = understanding?.entities ?? {}
  if (since || urgency || /[?؟!]/u.test(text) || means(talk, ...NO_PLACE)) return undefined
  if (speaksOfOneself(text)) return undefined
  const bare = bareWords(text)
  // "c'était lundi" answers another question
  if (saysCorrection(text)) return undefined
  // "bourrage": more of the fault
  if (means(talk, 'report_fault') && understanding?.category === category) return undefined
  const isPlace = bare.count > 0 && bare.count <= MOST_WORDS && bare.text.length <= LONGEST
  return isPlace && namedCategory(text) === undefined ? bare.text : undefined
}

/** "Dyal l2idara": by itself surely nothing of ours, in answer to "where?" a place. */
const saysWhere = (talk: Talk): boolean =>
  sureIntent(talk) === 'out_of_scope' && continuesLine(talk.turn.text)

/** The room that answers: named as one, found by the understanding, or said in few words of their own. */
const roomIn = (talk: Talk, ticket: Ticket): string | undefined => {
  const { text, understanding } = talk.turn
  const place = placeIn(text)
  if (place && (!place.isBare || place.others === 0)) return roomNamed(talk, place)
  const isShort = wordsOf(text).length <= SHORT
  return (
    understanding?.entities.room ??
    (isShort && (!interrupts(talk, 'detail') || saysWhere(talk)) ? inOwnWords(talk, ticket) : undefined)
  )
}

const sinceIn = ({ turn: { understanding } }: Talk): ReportDetails => {
  const { since } = understanding?.entities ?? {}
  if (since === undefined) return {}
  return { since, ...(understanding?.sinceAt ? { sinceAt: understanding.sinceAt } : {}) }
}

/** What was said beside the room is kept in its own words. */
const saysMore = (text: string): boolean => (placeIn(text)?.others ?? 0) > 2 && wordsOf(text).length > SHORT

/**
 * "Dans quelle salle ?": the room becomes the ticket's. Since when, said in its place, is kept too, and the
 * question stays. Undefined: it was no answer, or it tells of something else.
 */
export const answerRoom = async (
  talk: Talk,
  ticket: Ticket,
  question: Question,
): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  const isLong = wordsOf(text).length > SHORT
  if (namesAnotherFault(talk, ticket) || (isLong && interrupts(talk, 'detail'))) return undefined
  const [room, since] = [roomIn(talk, ticket), sinceIn(talk)]
  const { whole } = gravityOf(text)
  if (room === undefined && !whole && (since.since === undefined || isLong)) return undefined
  const details = { ...(room === undefined ? {} : { room }), ...(whole ? { whole } : {}), ...since }
  const outcome = await amendDetails(talk, ticket, { details, ...(saysMore(text) ? { words: text } : {}) })
  return room === undefined && !whole ? { ...outcome, question } : outcome
}
