import { isActive, type Ticket } from '../../../../tickets/index.ts'
import { focusedTicket, namedTicket } from '../../asking/explicit.ts'
import { waitsForWords } from '../../asking/interrupts.ts'
import { findDone, isPossible } from '../../asking/targets/candidates.ts'
import { ofThingNamed } from '../../asking/targets/nearest/thing-named.ts'
import { status } from '../../following/status.ts'
import { commandOn } from '../../handling/command.ts'
import { namedCategory } from '../../reading/named-category.ts'
import { type NotEnded, notEndedIn } from '../../reading/own/mended/not-ended.ts'
import { askWhichFault } from '../../reporting/confirm.ts'
import { draftOf } from '../../reporting/draft.ts'
import { open } from '../../reporting/open.ts'
import { unclear } from '../../smalltalk/unclear.ts'
import { means, type Outcome, sureIntent, type Talk } from '../../talk.ts'
import { isHolder, isRequesterOnly } from '../../wording/people.ts'
import { stateSentence } from '../../wording/ticket-state.ts'
import { ownMeant } from '../own-ticket.ts'

/** The one that whoever handles tickets speaks of: named, just spoken of, or the only one in their hands. */
const heldMeant = async (talk: Talk): Promise<Ticket | undefined> => {
  const spoken = (await namedTicket(talk)) ?? (await findDone(talk)) ?? (await focusedTicket(talk))
  if (spoken) return isActive(spoken.state) ? spoken : undefined
  const held = (await talk.awaiting()).filter(({ as }) => as === 'holder').map(({ ticket }) => ticket)
  const [only, another] = ofThingNamed(talk.turn.text, held) ?? held
  return another ? undefined : only
}

const noted = async (talk: Talk, ticket: Ticket): Promise<Outcome | undefined> => {
  const type = ticket.requesterId === talk.turn.person.id ? 'comment' : 'note'
  if (!(await isPossible(talk, type, ticket))) return undefined
  const outcome = await commandOn(talk, ticket, { type, words: talk.turn.text, settled: true })
  return { ...outcome, keepsQuestion: true }
}

/** "Ça marchait hier": when it began, for whoever looks at it. */
const ofPast = async (talk: Talk): Promise<Outcome | undefined> => {
  const ticket = (await ownMeant(talk)) ?? (isHolder(talk) ? await heldMeant(talk) : undefined)
  return ticket && noted(talk, ticket)
}

/** "Ça marche po", of one's own ticket: it is as it was, and where it stands. */
const stillSo = async (talk: Talk, ticket: Ticket): Promise<Outcome | undefined> => {
  const outcome = await noted(talk, ticket)
  const { reference } = ticket
  const text = talk.t('dialog:following.still_broken', {
    reference,
    state: await stateSentence(talk, ticket),
  })
  return outcome && { ...outcome, messages: outcome.messages.map((message) => ({ ...message, text })) }
}

/** A fault in the words of a telephone: of a thing that they name a report, else what was reported goes on. */
const ofFailure = async (talk: Talk): Promise<Outcome | undefined> => {
  const category = namedCategory(talk.turn.text)
  const room = talk.turn.understanding?.entities.room
  const own = await ownMeant(talk)
  const isOwn = own !== undefined && (room === undefined || room === own.report.room)
  if (isOwn) return stillSo(talk, own)
  if (category === undefined) return undefined
  const draft = draftOf(talk, category)
  return isRequesterOnly(talk) ? open(talk, draft) : askWhichFault(talk, draft, [category])
}

/** "Dites-moi quand c'est fait": they are told anyway; where it stands now. */
const ofQuestion = async (talk: Talk): Promise<Outcome | undefined> => {
  if (isHolder(talk) || !(await ownMeant(talk))) return undefined
  return { ...(await status(talk)), keepsQuestion: true }
}

const answered = (talk: Talk, kind: NotEnded): Promise<Outcome | undefined> => {
  if (kind === 'past') return ofPast(talk)
  return kind === 'fails' ? ofFailure(talk) : ofQuestion(talk)
}

const isEnd = (talk: Talk): boolean => means(talk, 'confirm_resolved', 'resolve_ticket')

/** What is understood as something else than an end, or as where it stands, is left to that. */
const mayBe = (talk: Talk, kind: NotEnded): boolean => {
  if (isEnd(talk)) return true
  if (kind === 'fails' || means(talk, 'report_fault')) return false
  return (
    sureIntent(talk) === undefined || means(talk, 'out_of_scope', 'add_comment', 'ticket_status', 'reopen')
  )
}

/** "كان خدام البارح", "wach tsle7?", "si ça remarche je vous dirai", "ca marche po": nothing ends by it. */
export const notEndedSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const kind = notEndedIn(talk.turn.text)
  if (kind === undefined || waitsForWords(talk) || !mayBe(talk, kind)) return undefined
  // "does it work?" was asked: what is said to that is read there
  if ((await talk.awaiting()).some(({ as }) => as !== 'holder')) return undefined
  return answered(talk, kind)
}

/** Whatever leads here, words that tell of no end resolve and withdraw nothing. */
export const unlessNotEnded =
  (handler: (talk: Talk) => Promise<Outcome>) =>
  async (talk: Talk): Promise<Outcome> => {
    const kind = talk.turn.choice === undefined ? notEndedIn(talk.turn.text) : undefined
    if (kind === undefined) return handler(talk)
    const outcome = await answered(talk, kind)
    if (outcome) return outcome
    return kind === 'past' || kind === 'fails' ? unclear(talk) : status(talk)
  }
