import type { Ticket } from '../../../tickets/index.ts'
import { ownSpokenOf, typedReference } from '../asking/explicit.ts'
import { doneInThisTurn, isPossible } from '../asking/targets/candidates.ts'
import { commandOn } from '../handling/command.ts'
import { isInsult } from '../reading/asides/insults.ts'
import { namedCategory } from '../reading/named-category.ts'
import { saysCorrection } from '../reading/own/details/counted.ts'
import { givesDetail } from '../reading/own/details/gives-detail.ts'
import { wordsOf } from '../reading/words.ts'
import { tellsOfOtherRoom } from '../reporting/again/other-room.ts'
import { isLately } from '../reporting/again/said-before.ts'
import { means, type Outcome, sureIntent, type Talk } from '../talk.ts'
import { actionChoice } from '../wording/ticket-words.ts'

/** One word alone tells nothing. */
const FEWEST = 2

/** The words themselves say that they are part of something told before; anger and chatter are for nobody's ticket. */
const isMarked = (text: string): boolean => givesDetail(text) || saysCorrection(text)

/** "10101A-001", "SN: 5CG1234XYZ": the mark on a device. */
const CODE = /^\s*(?:s\/?n|n°|ref|inv)?\s*[:.]?\s*(?=\S*\d{3})[\p{Lu}\d]+(?:[-_/.][\p{Lu}\d]+)+\s*$/u

/** The 3 of "3yit" is a letter. */
const NUMBER = /(?<!\p{L})\d+(?!\p{Ll})/u

/** A number, a place or a time: hardly anything but a detail. */
const hasDetail = ({ text, understanding }: Talk['turn']): boolean => {
  const { room, since, quantity } = understanding?.entities ?? {}
  return NUMBER.test(text) || [room, since, quantity].some((value) => value !== undefined)
}

/** Asked, shouted, or of another thing than the report. */
const isNoPartOf = (talk: Talk, { category, report }: Ticket): boolean => {
  const { text, understanding } = talk.turn
  const named = namedCategory(text)
  if (tellsOfOtherRoom(talk, report.room)) return true
  if (/[?؟]/u.test(text) || isInsult(text) || (named !== undefined && named !== category)) return true
  return means(talk, 'report_fault') && understanding?.category !== category
}

/**
 * "Inventaire : HP ProBook 00342", "c'est pour le groupe B", said right after the report, and by itself read as nothing:
 * it belongs to that one, and can be taken back. Undefined: surely nothing of ours, or no report was just made.
 */
export const freshRemark = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (wordsOf(text).length < FEWEST || typedReference(talk) !== undefined) return undefined
  const maySay =
    isMarked(text) || CODE.test(text) || (sureIntent(talk) !== 'out_of_scope' && hasDetail(talk.turn))
  if (!maySay) return undefined
  const ticket = await ownSpokenOf(talk)
  if (!ticket || !isLately(talk, ticket) || isNoPartOf(talk, ticket)) return undefined
  if (!doneInThisTurn(talk, ticket) && !(await isPossible(talk, 'comment', ticket))) return undefined
  const noted = await commandOn(talk, ticket, { type: 'comment', words: text, settled: true })
  const undo = actionChoice(talk, 'undo', ticket.reference)
  return { ...noted, messages: noted.messages.map((message) => ({ ...message, choices: [undo] })) }
}
