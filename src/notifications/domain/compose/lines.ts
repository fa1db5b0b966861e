import { isOpenUnit } from '../../../directory/index.ts'
import { formatDay, formatInstant } from '../../../shared/i18n/index.ts'
import { ellipsis } from '../../../shared/text/index.ts'
import { isActive, priorityOf, type TicketEvent } from '../../../tickets/index.ts'
import { type Draft, nameOf, unitName } from './facts.ts'
import { onSiteLines } from './on-site/on-site-lines.ts'
import { amendedLines, onlyAdds } from './quoting/amended-lines.ts'
import { standardWordsIn } from './quoting/standard-words.ts'
import { tellingWords } from './quoting/telling-words.ts'

const WORDS_LIMIT = 600

type Line = (draft: Draft) => string | undefined

const line = (draft: Draft, key: string, params: Record<string, string | number> = {}): string =>
  draft.texts.t(draft.language, `notifications:line.${key}`, params)

/** The clock that ran out, or is about to. */
const clockWord: Line = ({ event, texts, language }) =>
  event.type === 'escalated' || event.type === 'breached' || event.type === 'warned'
    ? texts.t(language, `terms:clock.${event.clock}`)
    : undefined

const headlineOf = (event: TicketEvent): string => {
  if (event.type === 'closed' && event.how === 'self_help') return 'self_helped'
  return event.type === 'details_amended' && onlyAdds(event) ? 'details_added' : event.type
}

/** Who joined a ticket is asked as its requester is, about what is not theirs. */
const variantOf = ({ event, ticket, recipient: { personId, purpose } }: Draft): string =>
  event.type === 'resolved' && purpose === 'reply' && personId !== ticket.requesterId ? 'joined' : purpose

/** What happened. Headlines name the reference, units and those who act, never content: everybody may read them. */
const headline: Line = (draft) => {
  const { event, ticket, facts, texts, language } = draft
  const tier = 'toTier' in event ? event.toTier : facts.standing.tier
  const from = 'fromTier' in event ? texts.t(language, `terms:tier.${event.fromTier}`) : ''
  return texts.t(language, `notifications:headline.${headlineOf(event)}.${variantOf(draft)}`, {
    reference: ticket.reference,
    school: unitName(draft, ticket.originUnitId) ?? '',
    unit: unitName(draft, facts.standing.unitId) ?? texts.t(language, `terms:tier.${tier}`),
    actor: nameOf(draft, event.by),
    to: event.type === 'given' ? nameOf(draft, event.to) : '',
    other: otherReference(event),
    what: event.type === 'undone' ? texts.t(language, `terms:event.${event.what}`) : '',
    from,
    clock: clockWord(draft) ?? '',
    waiting: event.type === 'set_waiting' ? texts.t(language, `terms:waiting.${event.for}`) : '',
    until: 'until' in event ? formatInstant(language, event.until, facts.now) : '',
  })
}

/** The ticket that another one became part of, or that became part of it, or is so no longer. */
const otherReference = (event: TicketEvent): string => {
  if (event.type === 'merged') return event.intoReference
  return event.type === 'absorbed' || event.type === 'parted' ? event.reference : ''
}

const quotedWords = ({ texts, language }: Draft, words: string): string =>
  ellipsis(standardWordsIn(texts, language, words), WORDS_LIMIT)

/** The words that came with the event: a reason, a question, an answer, a note. */
const eventWords: Line = (draft) => {
  const { event } = draft
  const said = (key: string, words: string | undefined) =>
    words ? line(draft, key, { words: quotedWords(draft, words) }) : undefined
  switch (event.type) {
    case 'forwarded':
    case 'returned':
    case 'reopened':
    case 'cancelled':
      return said('reason', event.reason)
    case 'asked':
      return said('quoted', event.question)
    case 'answered':
    case 'commented':
    case 'noted':
    case 'pressed':
      return said('quoted', event.text)
    case 'amended':
      return said('quoted', event.report.text)
    case 'details_amended':
      return [...amendedLines(draft, event), said('quoted', event.words)].filter(Boolean).join('\n')
    case 'rated':
      return said('quoted', event.words)
    case 'set_waiting':
    case 'resolved':
      return said('note', event.note)
    default:
      return undefined
  }
}

const reporter: Line = (draft) =>
  line(draft, 'reporter', {
    name: nameOf(draft, draft.ticket.requesterId),
    school: unitName(draft, draft.ticket.originUnitId) ?? '',
  })

const category: Line = (draft) =>
  draft.ticket.category
    ? line(draft, 'category', {
        category: draft.texts.t(draft.language, `terms:category.${draft.ticket.category}`),
      })
    : line(draft, 'category_open')

/** Before anything else, to everybody who is told, a private matter or not. */
const danger: Line = (draft) =>
  draft.ticket.report.danger && tellsReport(draft.event) ? line(draft, 'danger') : undefined

const tellsReport = (event: TicketEvent): boolean =>
  event.type === 'opened' ||
  event.type === 'amended' ||
  (event.type === 'details_amended' && event.to.danger === true)

/** Said where somebody has to choose what to do first. */
const priority: Line = (draft) => {
  const { assessment } = draft.ticket
  const term = (key: string) => draft.texts.t(draft.language, `terms:${key}`)
  return line(draft, 'priority', {
    priority: term(`priority.${priorityOf(assessment)}`),
    impact: term(`impact.${assessment.impact}`),
    urgency: term(`urgency.${assessment.urgency}`),
  })
}

/** What was added made it graver. */
const raised: Line = (draft) =>
  draft.event.type === 'details_amended' &&
  (draft.event.to.whole || draft.event.to.danger || draft.event.to.urgency)
    ? priority(draft)
    : undefined

/** Why it came here at once, when nobody holds the post below or the unit has closed. */
const emptyPost: Line = (draft) => {
  if (draft.event.type !== 'opened' || draft.event.emptyPost === undefined) return undefined
  const unit = draft.facts.units.get(draft.event.emptyPost)
  const key = unit && !isOpenUnit(unit, draft.event.at) ? 'closed_post' : 'empty_post'
  return line(draft, key, { unit: unitName(draft, draft.event.emptyPost) ?? '' })
}

const chronic: Line = (draft) => {
  const { chronic: found } = draft.facts
  if (!found) return undefined
  const { count, withinDays: days, device } = found
  return device === undefined
    ? line(draft, 'chronic', { count, days })
    : line(draft, 'chronic_device', { count, days, device: device.toUpperCase() })
}

/** It is worked on where it was declared: nothing is expected of whoever has the ticket before that is over. */
const incident: Line = (draft) => {
  const { incident: found, now } = draft.facts
  return found
    ? line(draft, 'incident', {
        words: ellipsis(found.text, 120),
        at: formatInstant(draft.language, found.declaredAt, now),
      })
    : undefined
}

const room: Line = (draft) =>
  draft.ticket.report.room && draft.event.type !== 'details_amended'
    ? line(draft, 'room', { room: ellipsis(draft.ticket.report.room, 80) })
    : undefined

const onSite: Line = (draft) => onSiteLines(draft).join('\n') || undefined

const since: Line = (draft) => {
  const { sinceAt, since: words } = draft.ticket.report
  if (sinceAt) return line(draft, 'since', { since: formatDay(draft.language, sinceAt, draft.facts.now) })
  return words ? line(draft, 'since', { since: ellipsis(words, 80) }) : undefined
}

const reportWords: Line = (draft) =>
  draft.ticket.report.text
    ? line(draft, 'report', {
        words: quotedWords(draft, tellingWords(draft.ticket.report, WORDS_LIMIT)),
      })
    : undefined

const howToReadOn: Line = (draft) =>
  draft.ticket.report.text.length > WORDS_LIMIT
    ? line(draft, 'whole_words', { reference: draft.ticket.reference })
    : undefined

const attachments: Line = (draft) => {
  const count = draft.ticket.report.attachments.length
  return count > 0 ? line(draft, 'attachments', { count }) : undefined
}

/** The clock belongs to where the ticket stands now: said only while that is still where this event left it. */
const deadline: Line = (draft) => {
  const { ticket, facts, language } = draft
  const moved = ticket.unitId !== facts.standing.unitId || !isActive(ticket.state)
  if (moved || ticket.clock.pausedAt || facts.incident) return undefined
  const assigned = facts.standing.assignee !== undefined || ticket.clock.acknowledgedAt !== undefined
  const due = assigned ? ticket.clock.resolveDueAt : ticket.clock.acknowledgeDueAt
  return line(draft, assigned ? 'resolve_by' : 'acknowledge_by', {
    deadline: formatInstant(language, due, facts.now),
  })
}

const howToAct: Line = (draft) => line(draft, 'how_to_act', { reference: draft.ticket.reference })
const howToAnswer: Line = (draft) => line(draft, 'how_to_answer', { reference: draft.ticket.reference })
const howToConfirm: Line = (draft) => line(draft, 'how_to_confirm')
const isPrivate: Line = (draft) => line(draft, draft.recipient.seesWords ? 'private_holder' : 'private')

const WHOLE_REPORT: readonly Line[] = [
  reporter,
  category,
  priority,
  room,
  onSite,
  since,
  reportWords,
  howToReadOn,
  attachments,
  emptyPost,
  chronic,
  incident,
]
const SUBJECT: readonly Line[] = [category, room]

/** The lines of a message, in order; undefined ones are left out. */
export const linesOf = (draft: Draft): string[] => {
  const { event, recipient, ticket } = draft
  const lines = ((): readonly Line[] => {
    if (!recipient.seesWords) return [danger, headline, isPrivate]
    const mark = ticket.private && recipient.personId !== ticket.requesterId ? [isPrivate] : []
    switch (recipient.purpose) {
      case 'act':
        return [danger, headline, eventWords, ...WHOLE_REPORT, ...mark, deadline, howToAct]
      case 'reply':
        return [headline, eventWords, ...SUBJECT, event.type === 'asked' ? howToAnswer : howToConfirm]
      case 'own':
        return [headline, eventWords, ...SUBJECT, deadline]
      case 'follow':
        return [danger, headline, eventWords, raised, ...SUBJECT, ...mark]
    }
  })()
  return lines.flatMap((write) => write(draft) ?? [])
}
