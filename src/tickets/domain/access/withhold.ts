import type { TicketEvent } from '../history/events.ts'
import type { Report } from '../report.ts'
import type { Ticket, TicketState } from '../ticket.ts'
import type { Encounter } from './encounter.ts'
import { mayRead } from './reading.ts'

/** What has to be known to whoever may take it: of what kind, how grave. Nothing that somebody wrote. */
const reportWithout = ({ category, danger, whole }: Report): Report => ({
  text: '',
  category,
  ...(danger ? { danger } : {}),
  ...(whole ? { whole } : {}),
  attachments: [],
})

/** That it happened, when and by whom; no word of it. */
const eventWithout = (event: TicketEvent): TicketEvent => {
  switch (event.type) {
    case 'opened':
    case 'amended':
      return { ...event, report: reportWithout(event.report) }
    case 'details_amended': {
      const { words: _, ...rest } = event
      return { ...rest, from: {}, to: {} }
    }
    case 'forwarded':
    case 'returned':
    case 'reopened':
    case 'cancelled':
      return { ...event, reason: '' }
    case 'asked':
      return { ...event, question: '' }
    case 'answered':
    case 'commented':
      return { ...event, text: '', attachments: [] }
    case 'noted':
    case 'pressed':
      return { ...event, text: '' }
    case 'set_waiting':
      return { ...event, note: '' }
    case 'resolved': {
      const { note: _, ...rest } = event
      return rest
    }
    case 'rated': {
      const { words: _, ...rest } = event
      return rest
    }
    default:
      return event
  }
}

const stateWithout = (state: TicketState): TicketState => {
  switch (state.status) {
    case 'waiting': {
      const { question: _, ...rest } = state
      return rest
    }
    case 'resolved': {
      const { note: _, ...rest } = state
      return rest
    }
    default:
      return state
  }
}

/** That it exists and where it stands, without a word of it. Only to be shown: never saved. */
export const withoutWords = (ticket: Ticket): Ticket => ({
  ...ticket,
  report: reportWithout(ticket.report),
  state: stateWithout(ticket.state),
  timeline: ticket.timeline.map(eventWithout),
})

/** The ticket as this person may see it. */
export const asShownTo = (encounter: Encounter): Ticket =>
  mayRead(encounter) ? encounter.ticket : withoutWords(encounter.ticket)
