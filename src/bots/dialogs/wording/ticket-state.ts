import { standardWordsIn } from '../../../notifications/index.ts'
import { isActive, type Ticket, type TicketState } from '../../../tickets/index.ts'
import type { Talk } from '../talk.ts'
import { holdersOf, isInAssigneesHands, nameById } from './people.ts'
import { categoryWord, instant, isLate, quoted } from './ticket-words.ts'

type In<S extends TicketState['status']> = Extract<TicketState, { status: S }>
type Wording = {
  [S in TicketState['status']]: (talk: Talk, ticket: Ticket, state: In<S>) => Promise<string> | string
}

const isThem = ({ turn }: Talk, personId: string): boolean => turn.person.id === personId

/** One sentence for each state a ticket can be in: what it is, with whom, since when. */
const WORDING: Wording = {
  unassigned: async (talk, ticket) =>
    talk.t('dialog:state.unassigned', { holders: await holdersOf(talk, ticket) }),
  taken: async (talk, ticket, state) => {
    const said = { name: await nameById(talk, state.by), since: instant(talk, state.at) }
    if (await isInAssigneesHands(talk, ticket))
      return talk.t(isThem(talk, state.by) ? 'dialog:state.taken_by_you' : 'dialog:state.taken', said)
    // whoever took it is away, or stood in for somebody who is back: who has it now is said
    return talk.t('dialog:state.taken_before', { ...said, holders: await holdersOf(talk, ticket) })
  },
  waiting: (talk, _ticket, state) =>
    state.for === 'requester' && state.question
      ? talk.t('dialog:state.waiting_answer', { question: quoted(state.question) })
      : talk.t('dialog:state.waiting', {
          for: talk.t(`terms:waiting.${state.for}`),
          until: instant(talk, state.until),
        }),
  resolved: async (talk, _ticket, state) =>
    talk.t(isThem(talk, state.by) ? 'dialog:state.resolved_by_you' : 'dialog:state.resolved', {
      name: await nameById(talk, state.by),
      since: instant(talk, state.at),
      closes: instant(talk, state.closeAt),
    }),
  closed: (talk, _ticket, state) => talk.t('dialog:state.closed', { since: instant(talk, state.at) }),
  cancelled: (talk, _ticket, state) => talk.t('dialog:state.cancelled', { since: instant(talk, state.at) }),
  merged: (talk, _ticket, state) =>
    talk.t('dialog:state.merged', { into: state.intoReference, since: instant(talk, state.at) }),
}

/** What the ticket is now, in one sentence. */
export const stateSentence = async (talk: Talk, ticket: Ticket): Promise<string> => {
  const word = WORDING[ticket.state.status] as (
    talk: Talk,
    ticket: Ticket,
    state: TicketState,
  ) => Promise<string>
  return word(talk, ticket, ticket.state)
}

/** Until when it is to be looked at, or resolved; nothing while it stands still. */
export const deadlineLine = (talk: Talk, ticket: Ticket): string | undefined => {
  const { state, clock } = ticket
  if (state.status !== 'unassigned' && state.status !== 'taken') return undefined
  const due = state.status === 'unassigned' ? clock.acknowledgeDueAt : clock.resolveDueAt
  if (isLate(ticket, talk.turn.now) || due < talk.turn.now)
    return talk.t('dialog:state.late', { deadline: instant(talk, due) })
  return state.status === 'unassigned'
    ? talk.t('dialog:state.acknowledge_by', { deadline: instant(talk, due) })
    : talk.t('dialog:state.resolve_by', { deadline: instant(talk, due) })
}

/** One of many reports of the same, which is worked on elsewhere: nobody here is late with it. */
const incidentLine = async (talk: Talk, ticket: Ticket): Promise<string | undefined> => {
  const incident = isActive(ticket.state) ? await talk.desk.incidents.findOf(ticket) : undefined
  if (!incident) return undefined
  const counted = { words: quoted(incident.text), at: instant(talk, incident.declaredAt) }
  const last = incident.updates?.at(-1)
  const news = last && talk.t('dialog:incidents.last_news', { words: last.text, at: instant(talk, last.at) })
  return [talk.t('dialog:incidents.counted', counted), ...(news ? [news] : [])].join('\n')
}

/** Since when, how many and on whose line, as far as it is known. */
const knownLine = ({ t }: Talk, { report: { since, quantity, operator } }: Ticket): string | undefined => {
  const details = [
    ...(since === undefined ? [] : [t('dialog:reporting.since', { since: quoted(since) })]),
    ...(quantity === undefined ? [] : [t('dialog:reporting.quantity', { number: quantity })]),
    ...(operator === undefined ? [] : [t('dialog:reporting.operator', { operator: quoted(operator) })]),
  ].join(t('dialog:reporting.comma'))
  return details === '' ? undefined : t('dialog:state.known', { details })
}

/** The whole answer to "where is it?": which ticket, its state, since when, the next deadline. */
export const describeTicket = async (talk: Talk, ticket: Ticket): Promise<string> => {
  const { state, report } = ticket
  const headline = talk.t('dialog:state.headline', {
    reference: ticket.reference,
    category: categoryWord(talk, ticket.category),
  })
  const note =
    state.status === 'resolved' && state.note
      ? quoted(standardWordsIn(talk.desk.texts, talk.language, state.note))
      : undefined
  return [
    report.room ? `${headline} · ${talk.t('dialog:list.room', { room: report.room })}` : headline,
    await stateSentence(talk, ticket),
    ...(note ? [talk.t('dialog:state.note', { note })] : []),
    isActive(state) ? knownLine(talk, ticket) : undefined,
    talk.t('dialog:state.opened', { since: instant(talk, ticket.openedAt) }),
    (await incidentLine(talk, ticket)) ?? deadlineLine(talk, ticket),
  ]
    .filter((line) => line !== undefined)
    .join('\n')
}
