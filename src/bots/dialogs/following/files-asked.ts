import { type Attachment, effective, type Ticket } from '../../../tickets/index.ts'
import { focusedTicket, namedTicket } from '../asking/explicit.ts'
import { waitsForWords } from '../asking/interrupts.ts'
import { candidatesFor, unique } from '../asking/targets/candidates.ts'
import { ofRequesterNamed } from '../asking/targets/nearest/of-requester.ts'
import { alertedSince } from '../asking/targets/spoken-last.ts'
import { toldApart } from '../asking/targets/told-apart.ts'
import { mayBeQuotedTo } from '../handling/describe.ts'
import { filesAskedIn } from '../reading/orders/asked/files-asked.ts'
import { message, type Outcome, say, type Talk } from '../talk.ts'
import { firstChoices } from '../wording/offered.ts'

/** Those of the report, and what was sent after it. */
const filesOf = ({ report, timeline }: Ticket): readonly Attachment[] => {
  const later = effective(timeline).flatMap((event) => ('attachments' in event ? event.attachments : []))
  return [...new Map([...report.attachments, ...later].map((file) => [file.id, file])).values()]
}

const hasFiles = (ticket: Ticket): boolean => filesOf(ticket).length > 0

const mayRead = async (talk: Talk, ticket: Ticket): Promise<boolean> =>
  ticket.requesterId === talk.turn.person.id || mayBeQuotedTo(talk, ticket)

/** Named, or else of those that may be meant the one with files: of whom the words name, told of last before others. */
const meant = async (talk: Talk): Promise<Ticket | undefined> => {
  const named = await namedTicket(talk)
  if (named) return named
  const focused = await focusedTicket(talk)
  const near = unique([
    ...(await alertedSince(talk)),
    ...(focused ? [focused] : []),
    ...(await candidatesFor(talk, 'note')),
    ...(await talk.mine()),
  ])
  const theirs = await ofRequesterNamed(talk, near)
  const withFiles = theirs.filter(hasFiles)
  return toldApart(talk.turn.text, withFiles) ?? withFiles[0] ?? (theirs.length === 1 ? theirs[0] : focused)
}

const shown = (talk: Talk, { reference }: Ticket, files: readonly Attachment[]): Outcome => {
  const text = talk.t('notifications:files', { reference, count: files.length })
  const attachments = files.map(({ id, name, type }) => ({ id, name, type }))
  return {
    messages: [{ ...message(text, { ticket: reference }), attachments }],
    focus: reference,
    keepsQuestion: true,
  }
}

/**
 * "Montre la photo", "وريني التصويرة": shown again to whoever may read the ticket. Where there is none that is said; "send
 * me a photo" is then a question to the requester, as before.
 */
export const filesAsked = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, message: inbound } = talk.turn
  const asked = filesAskedIn(text)
  if (!asked || inbound.attachments.length > 0 || waitsForWords(talk)) return undefined
  const ticket = await meant(talk)
  if (!ticket || !(await mayRead(talk, ticket))) return undefined
  const files = filesOf(ticket)
  if (files.length > 0) return shown(talk, ticket, files)
  if (asked === 'again' || SENDS.test(text)) return undefined
  const { reference } = ticket
  const choices = await firstChoices(talk, ticket)
  return {
    ...say(talk.t('dialog:state.no_files', { reference }), { ticket: reference, choices }),
    keepsQuestion: true,
  }
}

const SENDS = /envo[iy]|صيفط|سيفط|ارسل|أرسل|رسل|sif[te]|عطي|3tini/iu
