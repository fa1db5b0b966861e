import type { Attachment } from '../../../tickets/index.ts'
import type { OutboundMessage } from '../delivery.ts'
import { choicesOf } from './choices.ts'
import type { Draft } from './facts.ts'
import { linesOf } from './lines.ts'

/** What came with the event: with the report when a holder sees it for the first time, else with an answer or a comment. */
const attachmentsOf = ({ event, ticket, recipient }: Draft): readonly Attachment[] => {
  if (!recipient.seesWords) return []
  if (event.type === 'answered' || event.type === 'commented') return event.attachments
  const isNew = event.type === 'opened' || event.type === 'forwarded' || event.type === 'escalated'
  return isNew && recipient.purpose === 'act' ? ticket.report.attachments : []
}

/** The message that tells one person of one event, in their language. */
export const compose = (draft: Draft): OutboundMessage => {
  const attachments = attachmentsOf(draft).map(({ id, name, type }) => ({ id, name, type }))
  return {
    text: linesOf(draft).join('\n'),
    choices: choicesOf(draft),
    ticket: draft.ticket.reference,
    language: draft.language,
    ...(attachments.length > 0 ? { attachments } : {}),
  }
}
