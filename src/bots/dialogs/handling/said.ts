import type { TicketAction } from '../../../notifications/index.ts'
import type { Ticket } from '../../../tickets/index.ts'
import { message, type Outcome, say, type Talk } from '../talk.ts'
import { holdersOf, nameById } from '../wording/people.ts'
import { actionChoice, instant, quoted } from '../wording/ticket-words.ts'

const about = (talk: Talk, ticket: Ticket, text: string, actions: readonly TicketAction[] = []): Outcome =>
  say(text, {
    ticket: ticket.reference,
    choices: actions.map((action) => actionChoice(talk, action, ticket.reference)),
  })

/** What is said after each thing that was done: short, with what comes next. */
export const said = {
  taken: async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
    const text = talk.t('dialog:handling.taken', {
      reference: ticket.reference,
      requester: await nameById(talk, ticket.requesterId),
      deadline: instant(talk, ticket.clock.resolveDueAt),
    })
    // the alert to a queue keeps private words back: whoever takes it reads them now
    const words = ticket.private ? `\n${quoted(ticket.report.text)}` : ''
    return about(talk, ticket, text + words, [
      'resolve',
      ...(ticket.tier === 'centre' ? [] : ['forward' as const]),
      'ask',
    ])
  },

  resolved: async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
    const { reference, requesterId } = ticket
    const requester = await nameById(talk, requesterId)
    return about(talk, ticket, talk.t('dialog:handling.resolved', { reference, requester }))
  },

  forwarded: async (talk: Talk, ticket: Ticket): Promise<Outcome> =>
    about(
      talk,
      ticket,
      talk.t('dialog:handling.forwarded', {
        reference: ticket.reference,
        tier: talk.t(`terms:tier.${ticket.tier}`),
        holders: await holdersOf(talk, ticket),
      }),
    ),

  asked: async (talk: Talk, ticket: Ticket, question: string): Promise<Outcome> =>
    about(
      talk,
      ticket,
      talk.t('dialog:handling.asked', {
        reference: ticket.reference,
        requester: await nameById(talk, ticket.requesterId),
        question: quoted(question),
      }),
    ),

  waiting: (talk: Talk, ticket: Ticket): Outcome => {
    const { reference, state } = ticket
    if (state.status !== 'waiting')
      return about(talk, ticket, talk.t('dialog:handling.commented', { reference }))
    const text = talk.t('dialog:handling.waiting', {
      reference,
      for: talk.t(`terms:waiting.${state.for}`),
      until: instant(talk, state.until),
    })
    return about(talk, ticket, text, ['resume'])
  },

  resumed: (talk: Talk, ticket: Ticket): Outcome => {
    const { reference, clock } = ticket
    const text = talk.t('dialog:handling.resumed', { reference, deadline: instant(talk, clock.resolveDueAt) })
    return about(talk, ticket, text, ['resolve'])
  },

  answered: async (talk: Talk, ticket: Ticket): Promise<Outcome> =>
    about(
      talk,
      ticket,
      talk.t('dialog:following.answered', {
        reference: ticket.reference,
        holders: await holdersOf(talk, ticket),
      }),
    ),

  commented: (talk: Talk, ticket: Ticket): Outcome =>
    about(talk, ticket, talk.t('dialog:handling.commented', { reference: ticket.reference })),

  confirmed: (talk: Talk, ticket: Ticket): Outcome =>
    about(talk, ticket, talk.t('dialog:following.confirmed', { reference: ticket.reference })),

  reopened: async (
    talk: Talk,
    ticket: Ticket,
    { asksWhatIsWrong }: { asksWhatIsWrong: boolean },
  ): Promise<Outcome> => {
    const { reference } = ticket
    const text = talk.t('dialog:following.reopened', { reference, holders: await holdersOf(talk, ticket) })
    if (!asksWhatIsWrong) return about(talk, ticket, text)
    return {
      messages: [message(`${text}\n${talk.t('dialog:following.what_is_wrong')}`, { ticket: reference })],
      focus: reference,
      question: { kind: 'words_for', pending: { type: 'comment' }, reference },
    }
  },

  cancelled: (talk: Talk, ticket: Ticket): Outcome =>
    about(talk, ticket, talk.t('dialog:handling.cancelled', { reference: ticket.reference })),

  worksAgain: (talk: Talk, ticket: Ticket): Outcome =>
    about(talk, ticket, talk.t('dialog:following.works_again', { reference: ticket.reference })),

  pressed: async (talk: Talk, ticket: Ticket): Promise<Outcome> =>
    about(
      talk,
      ticket,
      talk.t('dialog:following.pressed', {
        reference: ticket.reference,
        holders: await holdersOf(talk, ticket),
      }),
    ),
}
