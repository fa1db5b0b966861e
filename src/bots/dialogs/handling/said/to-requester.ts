import { effective, type Ticket } from '../../../../tickets/index.ts'
import { message, type Outcome, type Talk } from '../../talk.ts'
import { holdersOf, nameById } from '../../wording/people.ts'
import { actionChoice, categoryWord, instant } from '../../wording/ticket-words.ts'
import { about } from './about.ts'

type Said = (talk: Talk, ticket: Ticket) => Promise<Outcome>

const answered: Said = async (talk, ticket) =>
  about(talk, ticket, {
    text: talk.t('dialog:following.answered', {
      reference: ticket.reference,
      holders: await holdersOf(talk, ticket),
    }),
  })

/** A photo, and no word with it. */
const onlyFile = ({ turn: { text, message: inbound } }: Talk): boolean =>
  text === '' && inbound.attachments.length > 0

const commented: Said = async (talk, ticket) =>
  about(talk, ticket, {
    text: talk.t(onlyFile(talk) ? 'dialog:handling.file_added' : 'dialog:handling.commented', {
      reference: ticket.reference,
    }),
    actions: ticket.requesterId === talk.turn.person.id ? [] : ['undo'],
  })

/** Closed, and asked in passing whether it was good: whatever else is said next counts as what it says. */
const confirmed: Said = async (talk, ticket) => {
  const { reference } = ticket
  return {
    ...about(talk, ticket, {
      text: [talk.t('dialog:following.confirmed', { reference }), talk.t('dialog:rating.ask')].join('\n'),
      actions: ['rate_good', 'rate_bad'],
    }),
    question: { kind: 'rating', reference },
  }
}

const worksForJoined: Said = async (talk, ticket) =>
  about(talk, ticket, { text: talk.t('dialog:merging.works_for_you', { reference: ticket.reference }) })

const helped: Said = async (talk, ticket) =>
  about(talk, ticket, {
    text: talk.t('dialog:following.helped', { reference: ticket.reference }),
    actions: ['undo'],
  })

/** Who hears of a bad rating: whoever resolved it last. */
const resolverOf = ({ timeline }: Ticket): string | undefined =>
  effective(timeline).findLast(({ type }) => type === 'resolved')?.by ?? undefined

const rated = async (
  talk: Talk,
  ticket: Ticket,
  { satisfied, words }: { satisfied: boolean; words: string },
): Promise<Outcome> => {
  const { reference } = ticket
  const resolver = resolverOf(ticket)
  const told = resolver ? await nameById(talk, resolver) : await holdersOf(talk, ticket)
  const thanks = satisfied ? talk.t('dialog:rating.good') : talk.t('dialog:rating.bad', { name: told })
  if (words !== '') return about(talk, ticket, { text: thanks, actions: satisfied ? [] : ['reopen'] })
  return {
    ...about(talk, ticket, {
      text: `${thanks}\n${satisfied ? talk.t('dialog:rating.a_word') : talk.t('dialog:rating.what_was_wrong')}`,
      actions: satisfied ? [] : ['reopen'],
    }),
    question: { kind: 'rating', reference, satisfied },
  }
}

const reopened = async (
  talk: Talk,
  ticket: Ticket,
  { asksWhatIsWrong }: { asksWhatIsWrong: boolean },
): Promise<Outcome> => {
  const { reference } = ticket
  const text = talk.t('dialog:following.reopened', { reference, holders: await holdersOf(talk, ticket) })
  if (!asksWhatIsWrong) return about(talk, ticket, { text })
  return {
    messages: [message(`${text}\n${talk.t('dialog:following.what_is_wrong')}`, { ticket: reference })],
    focus: reference,
    question: { kind: 'words_for', pending: { type: 'comment' }, reference },
  }
}

/** The seven working days were over: a new ticket that names the old one. */
const openedAnew = async (talk: Talk, ticket: Ticket, old: string): Promise<Outcome> => {
  const { reference, clock } = ticket
  const text = talk.t('dialog:following.opened_anew', {
    old,
    reference,
    holders: await holdersOf(talk, ticket),
    deadline: instant(talk, clock.acknowledgeDueAt),
  })
  return {
    messages: [message(text, { choices: [actionChoice(talk, 'cancel', reference)], ticket: reference })],
    focus: reference,
  }
}

const cancelled: Said = async (talk, ticket) =>
  about(talk, ticket, {
    text: talk.t('dialog:handling.cancelled', { reference: ticket.reference }),
    actions: ['undo'],
  })

const worksAgain: Said = async (talk, ticket) =>
  about(talk, ticket, {
    text: talk.t('dialog:following.works_again', { reference: ticket.reference }),
    actions: ['undo'],
  })

const pressed: Said = async (talk, ticket) =>
  about(talk, ticket, {
    text: talk.t('dialog:following.pressed', {
      reference: ticket.reference,
      holders: await holdersOf(talk, ticket),
    }),
  })

/** The requester has said what it really is. */
const corrected: Said = async (talk, ticket) =>
  about(talk, ticket, {
    text: talk.t('dialog:following.corrected', {
      reference: ticket.reference,
      category: categoryWord(talk, ticket.category),
      holders: await holdersOf(talk, ticket),
    }),
  })

const merged: Said = async (talk, ticket) => {
  const { reference, state } = ticket
  const into = state.status === 'merged' ? state.intoReference : ''
  const key = ticket.requesterId === talk.turn.person.id ? 'joined' : 'merged'
  return about(talk, ticket, {
    text: talk.t(`dialog:merging.${key}`, { reference, into }),
    actions: ['undo'],
  })
}

/** What a requester is told after each thing done, or anybody of a remark. */
export const saidToRequester = {
  worksForJoined,
  helped,
  answered,
  commented,
  confirmed,
  rated,
  reopened,
  openedAnew,
  cancelled,
  worksAgain,
  pressed,
  corrected,
  merged,
}
