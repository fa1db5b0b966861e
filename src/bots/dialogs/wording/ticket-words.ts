import type { Choice } from '../../../notifications/index.ts'
import { type TicketAction, ticketChoiceId } from '../../../notifications/index.ts'
import { formatInstant } from '../../../shared/i18n/index.ts'
import { ellipsis } from '../../../shared/text/index.ts'
import { type Category, isActive, type Ticket } from '../../../tickets/index.ts'
import type { Talk } from '../talk.ts'

export const instant = (talk: Talk, at: Date): string => formatInstant(talk.language, at, talk.turn.now)

export const categoryWord = (talk: Talk, category: Category | null): string =>
  category ? talk.t(`terms:category.${category}`) : talk.t('dialog:ticket.not_qualified')

export const actionChoice = (talk: Talk, action: TicketAction, reference: string): Choice => ({
  id: ticketChoiceId(action, reference),
  title: talk.t(`terms:action.${action}`),
})

/** Past the deadline of its tier now. */
export const isLate = (ticket: Ticket, now: Date): boolean =>
  isActive(ticket.state) && ticket.clock.pausedAt === undefined && ticket.clock.resolveDueAt < now

/** "SN-7F3K2Q · Imprimante · salle 12 · prise en charge": one line of a list. */
export const ticketLine = async (talk: Talk, ticket: Ticket, options: { unit: boolean }): Promise<string> => {
  const unit = options.unit ? await talk.desk.directory.findUnit(ticket.originUnitId) : undefined
  const late = isLate(ticket, talk.turn.now)
  return [
    talk.t('dialog:list.item', {
      reference: ticket.reference,
      category: categoryWord(talk, ticket.category),
      status: talk.t(`terms:status.${ticket.state.status}`),
    }),
    ...(ticket.report.room ? [talk.t('dialog:list.room', { room: ticket.report.room })] : []),
    ...(unit ? [talk.t('dialog:list.unit', { unit: unit.name[talk.language] })] : []),
    ...(late ? [talk.t('dialog:list.late')] : []),
  ].join(' · ')
}

/** Words of a person inside a reply: long ones are cut, the whole stands in the ticket. */
export const quoted = (words: string): string => ellipsis(words.replace(/\s+/gu, ' '), 300)
