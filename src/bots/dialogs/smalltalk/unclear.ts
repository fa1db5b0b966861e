import { isActive, type Ticket } from '../../../tickets/index.ts'
import { focusedTicket, namedTicket, typedReference } from '../asking/explicit.ts'
import { isPossible } from '../asking/targets/candidates.ts'
import { unknownTicket } from '../asking/which-ticket.ts'
import { commandOn } from '../handling/command.ts'
import { describe } from '../handling/describe.ts'
import { freshRemark } from '../own/fresh-remark.ts'
import { isInsult } from '../reading/asides/insults.ts'
import { holdsQuestion } from '../reading/command-words.ts'
import { deniedOrderIn } from '../reading/orders/asked/denied.ts'
import { asksSomething } from '../reading/orders/telling/question.ts'
import { hasContent, wordsOf } from '../reading/words.ts'
import { tellsOfOtherRoom } from '../reporting/again/other-room.ts'
import { commonChoices } from '../reporting/confirm.ts'
import { draftOf } from '../reporting/draft.ts'
import { reportWith } from '../reporting/report.ts'
import { isSomeFault, message, type Outcome, say, type Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'
import { calm } from './out-of-scope.ts'

/** Not understood this often in a row: a choice and a human are offered. */
const PATIENCE = 2

/** A photo, or a room in few words, right after a ticket was spoken of, belongs to it. */
const belongsTo = async (talk: Talk): Promise<Ticket | undefined> => {
  const named = await namedTicket(talk)
  if (named) return named
  const { text, message: inbound, understanding } = talk.turn
  const isDetail =
    (text === '' && inbound.attachments.length > 0) ||
    (understanding?.entities.room !== undefined && wordsOf(text).length <= 6)
  const ticket = isDetail ? await focusedTicket(talk) : undefined
  return ticket && isActive(ticket.state) && !tellsOfOtherRoom(talk, ticket.report.room) ? ticket : undefined
}

/** A question from somebody who handles the ticket goes to its requester; anything else is a remark. */
const aboutTicket = async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
  const { text } = talk.turn
  // a question that is none to the requester is answered by where it stands, and sent to nobody
  const isPuzzled = isHolder(talk) && (asksSomething(text) || deniedOrderIn(text) !== undefined)
  const asks = /[?؟]/u.test(text) && holdsQuestion(text) && (await isPossible(talk, 'ask', ticket))
  if (isPuzzled && !asks) return describe(talk, ticket)
  return commandOn(talk, ticket, { type: asks ? 'ask' : 'comment', words: text, settled: true })
}

/** Not understood: asked openly, the words kept; the second time a choice; never an error. */
export const unclear = async (talk: Talk): Promise<Outcome> => {
  const { turn } = talk
  const hasWords = turn.text !== '' || turn.message.attachments.length > 0
  if (!hasWords) return { ...say(talk.t('dialog:unclear.unreadable')), keepsQuestion: true }
  const ticket = await belongsTo(talk)
  if (ticket) return aboutTicket(talk, ticket)
  if (typedReference(talk)) return unknownTicket(talk, { type: 'comment', words: turn.text })
  if (isInsult(turn.text)) return calm(talk)
  if (isSomeFault(talk) && !isHolder(talk)) return reportWith(talk, undefined)
  const remark = await freshRemark(talk)
  if (remark) return remark
  const isWorthKeeping = hasContent(turn.text) || turn.message.attachments.length > 0
  const report = isWorthKeeping ? { report: draftOf(talk, null) } : {}
  const isLost = (turn.state.misunderstood ?? 0) >= PATIENCE
  const ask = isHolder(talk) ? 'dialog:unclear.ask_holder' : 'dialog:unclear.ask'
  const asked = talk.t(turn.text === '' ? 'dialog:unclear.what_about_photo' : ask)
  return {
    messages: [
      isLost ? message(talk.t('dialog:unclear.choose'), { choices: commonChoices(talk) }) : message(asked),
    ],
    question: { kind: 'describe_fault', asked: isLost ? 2 : 1, ...report },
    misunderstood: true,
  }
}
