import type { Texts } from '../../../shared/i18n/index.ts'
import type { Language } from '../../../shared/index.ts'
import { effective, priorityOf, type Ticket } from '../../../tickets/index.ts'
import type { Choice, OutboundMessage } from '../delivery.ts'
import type { NowStands } from '../now-stands.ts'
import { holderChoices, takeChoice } from './choices.ts'

/** An alert to one person, and how its ticket stands now. */
export type EditDraft = {
  readonly alert: OutboundMessage
  readonly ticket: Ticket
  readonly now: NowStands
  readonly personId: string
  /** This person has it, or may take it. */
  readonly mayAct: boolean
  readonly language: Language
  readonly texts: Texts
  readonly nameOf: (personId: string | null) => string
  readonly unitName: string
}

const lineOf = ({ now, personId, mayAct, language, texts, nameOf, unitName }: EditDraft): string => {
  const say = (key: string, params: Record<string, string> = {}) =>
    texts.t(language, `notifications:now.${key}`, params)
  switch (now.is) {
    case 'held':
      return now.by === personId ? say('held_by_you') : say('held', { name: nameOf(now.by) })
    case 'open':
      return mayAct ? say('open') : say('moved', { unit: unitName })
    case 'resolved':
    case 'cancelled':
      return say(now.is, { name: nameOf(now.by) })
    case 'closed':
      return say('closed')
    case 'merged':
      return say('merged', { other: now.into })
  }
}

/** What it was qualified as since; of a private matter only for those who may act on it. */
const qualifiedLine = ({ ticket, mayAct, language, texts }: EditDraft): string[] => {
  const isQualified = effective(ticket.timeline).some(({ type }) => type === 'qualified')
  if (!isQualified || ticket.category === null || (ticket.private && !mayAct)) return []
  const category = texts.t(language, `terms:category.${ticket.category}`)
  const priority = texts.t(language, `terms:priority.${priorityOf(ticket.assessment)}`)
  return [texts.t(language, 'notifications:now.qualified', { category, priority })]
}

/** Of an alert that offers nothing any more, without the line that says what to choose from. */
const wordsOf = ({ alert, ticket, language, texts }: EditDraft, choices: readonly Choice[]): string => {
  if (choices.length > 0) return alert.text
  const howToAct = texts.t(alert.language ?? language, 'notifications:line.how_to_act', {
    reference: ticket.reference,
  })
  return alert.text
    .split('\n')
    .filter((line) => line !== howToAct)
    .join('\n')
}

/** A personal matter that somebody else holds is theirs to take and nothing else. */
const choicesFor = ({ now, ticket, personId, language, texts }: EditDraft): Choice[] => {
  if (now.is !== 'held' && now.is !== 'open') return []
  const isAnothers = ticket.private && now.is === 'held' && now.by !== personId
  return isAnothers
    ? takeChoice(ticket.reference, { language, texts })
    : holderChoices(now.after, ticket.reference, { language, texts })
}

/** The alert's own words with a last line that says what became of it, and the choices that are still possible. */
export const composeEdit = (draft: EditDraft): OutboundMessage => {
  const { mayAct, ticket, language } = draft
  const choices = mayAct ? choicesFor(draft) : []
  return {
    text: `${wordsOf(draft, choices)}\n\n${[...qualifiedLine(draft), lineOf(draft)].join('\n')}`,
    choices,
    ticket: ticket.reference,
    language,
  }
}
