import type { Choice } from '../../../notifications/index.ts'
import type { Report } from '../../../tickets/index.ts'
import { ownSpokenOf, typedReference, typedTicket } from '../asking/explicit.ts'
import { describe } from '../handling/describe.ts'
import { freshRemark } from '../own/fresh-remark.ts'
import { ownAskedAbout } from '../own/question-of-own.ts'
import { isInsult } from '../reading/asides/insults.ts'
import { askedInDanger } from '../reporting/danger.ts'
import { draftOf, joined } from '../reporting/draft.ts'
import { message, type Outcome, say, type Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'

/** "شكون عندو SN-7F3K2Q": whatever else it is, it is about that ticket. */
const aboutNamed = async (talk: Talk): Promise<Outcome | undefined> => {
  const ticket = typedReference(talk) === undefined ? undefined : await typedTicket(talk)
  return ticket && describe(talk, ticket)
}

/** One sentence, and no offer to make a ticket of it; what was asked stays asked. */
export const calm = (talk: Talk): Outcome => ({
  ...say(talk.t('dialog:smalltalk.calm')),
  keepsQuestion: true,
})

const COMPLAINT = /شكاي|plainte|r[ée]clamation contre|chikaya|me plaindre/iu

/** Of one's own ticket that was just spoken of it may be a part after all: "il y a examen demain". */
const addToOwn = async (talk: Talk): Promise<Choice[]> => {
  // a complaint about whoever reads it is no part of it
  if (COMPLAINT.test(talk.turn.text)) return []
  const ticket = talk.turn.message.attachments.length === 0 ? await ownSpokenOf(talk) : undefined
  // what is nothing of ours is no part of a personal matter
  if (!ticket || ticket.private) return []
  const { reference } = ticket
  return [{ id: `q:add_to:${reference}`, title: talk.t('dialog:choice.add_to', { reference }) }]
}

/** Not understood, right after a ticket of their own was spoken of: a part of it, or another fault? */
export const addOrNew = async (talk: Talk, report: Report): Promise<Outcome | undefined> => {
  const ticket = await ownSpokenOf(talk)
  if (!ticket) return undefined
  const { reference } = ticket
  const choices = [
    { id: `q:add_to:${reference}`, title: talk.t('dialog:choice.add_to', { reference }) },
    { id: 'q:report_anyway', title: talk.t('dialog:choice.new_fault') },
  ]
  return {
    messages: [message(talk.t('dialog:unclear.add_or_new', { reference }), { choices })],
    question: { kind: 'report_anyway', report },
  }
}

/** As much as makes the second best reading worth a look. */
const MAY_BE = 0.15

/** "C'est grave ? ça revient quand ?", right after a report: asks for news of it, whatever else is in it. */
const asksForNews = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, understanding } = talk.turn
  const mayBe = understanding?.alternatives.some(
    ({ intent, confidence }) => intent === 'ticket_status' && confidence >= MAY_BE,
  )
  if (!mayBe || !/[?؟]/u.test(text) || isHolder(talk)) return undefined
  const ticket = await ownSpokenOf(talk)
  return ticket && describe(talk, ticket)
}

/** Not for this service: kindly, with what it is for, and a ticket all the same if it is a fault after all. */
export const outOfScope = async (talk: Talk): Promise<Outcome> => {
  const about = await aboutNamed(talk)
  if (about) return about
  if (isInsult(talk.turn.text)) return calm(talk)
  const remark = (await askedInDanger(talk)) ?? (await asksForNews(talk)) ?? (await freshRemark(talk))
  if (remark) return remark
  const own = await ownAskedAbout(talk)
  if (own) return describe(talk, own)
  const { question } = talk.turn.state
  // the whole of what it is for was said a moment ago
  const key = question?.kind === 'report_anyway' && !question.isPlain ? 'out_of_scope_again' : 'out_of_scope'
  const earlier = question?.kind === 'describe_fault' && !isHolder(talk) ? question.report : undefined
  const choices = [
    ...(await addToOwn(talk)),
    { id: 'q:report_anyway', title: talk.t('dialog:choice.report_anyway') },
  ]
  return {
    messages: [message(talk.t(`dialog:smalltalk.${key}`), { choices })],
    question: { kind: 'report_anyway', report: joined(earlier, draftOf(talk, null)) },
  }
}
