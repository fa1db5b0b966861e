import { assigneeOf, type Ticket } from '../../../../tickets/index.ts'
import { type Outcome, say, type Talk } from '../../talk.ts'
import { firstChoices } from '../../wording/offered.ts'
import { holdersOf, nameById } from '../../wording/people.ts'
import { qualificationOf } from '../../wording/qualification.ts'
import { stateSentence } from '../../wording/ticket-state.ts'
import { instant, quoted } from '../../wording/ticket-words.ts'
import { about } from './about.ts'

type Said = (talk: Talk, ticket: Ticket) => Promise<Outcome>

/** Whoever had it before hears that it is theirs no more: said, so that nobody need be asked. */
const takenFrom = async (talk: Talk, { timeline }: Ticket): Promise<string> => {
  const event = timeline.find(({ type, commandId }) => type === 'taken' && commandId === talk.commandId)
  if (event?.type !== 'taken' || event.previousAssignee === undefined) return ''
  const name = await nameById(talk, event.previousAssignee)
  return `\n${talk.t('dialog:handling.taken_over', { name })}`
}

const taken: Said = async (talk, ticket) => {
  const isOwn = ticket.requesterId === talk.turn.person.id
  const text = talk.t(isOwn ? 'dialog:handling.taken_own' : 'dialog:handling.taken', {
    reference: ticket.reference,
    requester: await nameById(talk, ticket.requesterId),
    deadline: instant(talk, ticket.clock.resolveDueAt),
  })
  // the alert to a queue keeps private words back: whoever takes it reads them now
  const requester = await nameById(talk, ticket.requesterId)
  const said = { requester, words: quoted(ticket.report.text) }
  const words = ticket.private ? `\n${talk.t('dialog:handling.their_words', said)}` : ''
  const forward = ticket.tier === 'centre' ? [] : (['forward'] as const)
  return about(talk, ticket, {
    text: text + (await takenFrom(talk, ticket)) + words,
    actions: ['resolve', ...forward, 'ask', 'undo'],
  })
}

const alreadyYours: Said = async (talk, ticket) =>
  say(
    `${talk.t('dialog:handling.already_yours', { reference: ticket.reference })}\n${await stateSentence(talk, ticket)}`,
    {
      ticket: ticket.reference,
      choices: await firstChoices(talk, ticket),
    },
  )

/** "Laisse-la à Noura", who has it: nothing is to be done. */
const alreadyTheirs: Said = async (talk, ticket) =>
  about(talk, ticket, { text: await stateSentence(talk, ticket) })

const given: Said = async (talk, ticket) => {
  const name = await nameById(talk, assigneeOf(ticket.state) ?? '')
  const text = talk.t('dialog:handling.given', { reference: ticket.reference, name })
  return about(talk, ticket, { text, actions: ['undo'] })
}

const resolved: Said = async (talk, ticket) => {
  const { reference, requesterId } = ticket
  const requester = await nameById(talk, requesterId)
  // nobody is asked whether what they mended themselves works
  const key =
    requesterId === talk.turn.person.id ? 'dialog:handling.resolved_own' : 'dialog:handling.resolved'
  return about(talk, ticket, {
    text: talk.t(key, { reference, requester }),
    actions: ['undo'],
  })
}

const refused: Said = async (talk, ticket) => {
  const { reference, requesterId } = ticket
  const requester = await nameById(talk, requesterId)
  return about(talk, ticket, {
    text: talk.t('dialog:handling.refused', { reference, requester }),
    actions: ['undo'],
  })
}

const qualified: Said = async (talk, ticket) =>
  about(talk, ticket, {
    text: [
      talk.t('dialog:handling.qualified', {
        reference: ticket.reference,
        qualification: qualificationOf(talk, ticket),
      }),
      talk.t('dialog:handling.priority_means'),
    ].join('\n'),
    actions: ['undo'],
  })

/** Says the qualification that went with it, and at the centre the service that has it now. */
const forwarded: Said = async (talk, ticket) => {
  const { reference, tier, service } = ticket
  const lines = [
    talk.t('dialog:handling.forwarded', {
      reference,
      tier: talk.t(`terms:tier.${tier}`),
      holders: await holdersOf(talk, ticket),
    }),
    talk.t('dialog:handling.confirmed_as', { qualification: qualificationOf(talk, ticket) }),
    ...(service ? [talk.t('dialog:handling.service', { service: talk.t(`terms:service.${service}`) })] : []),
  ]
  return about(talk, ticket, { text: lines.join('\n'), actions: ['undo'] })
}

const returned: Said = async (talk, ticket) =>
  about(talk, ticket, {
    text: talk.t('dialog:handling.returned', {
      reference: ticket.reference,
      tier: talk.t(`terms:tier.${ticket.tier}`),
      holders: await holdersOf(talk, ticket),
    }),
    actions: ['undo'],
  })

const asked = async (talk: Talk, ticket: Ticket, question: string): Promise<Outcome> =>
  about(talk, ticket, {
    text: talk.t('dialog:handling.asked', {
      reference: ticket.reference,
      requester: await nameById(talk, ticket.requesterId),
      question: quoted(question),
    }),
    actions: ['undo'],
  })

const waiting: Said = async (talk, ticket) => {
  const { reference, state } = ticket
  const text =
    state.status === 'waiting'
      ? talk.t('dialog:handling.waiting', {
          reference,
          for: talk.t(`terms:waiting.${state.for}`),
          until: instant(talk, state.until),
        })
      : talk.t('dialog:handling.commented', { reference })
  return about(talk, ticket, { text, actions: state.status === 'waiting' ? ['resume', 'undo'] : [] })
}

const resumed: Said = async (talk, ticket) => {
  const { reference, clock } = ticket
  const text = talk.t('dialog:handling.resumed', { reference, deadline: instant(talk, clock.resolveDueAt) })
  return about(talk, ticket, { text, actions: ['resolve', 'undo'] })
}

const noted: Said = async (talk, ticket) =>
  about(talk, ticket, {
    text: talk.t('dialog:handling.noted', { reference: ticket.reference }),
    actions: ['undo'],
  })

/** What was taken back, and what the ticket is again. */
const undone: Said = async (talk, ticket) => {
  const event = ticket.timeline.find(({ commandId }) => commandId === talk.commandId)
  const undoneType = event?.type === 'undone' ? event.what : undefined
  const what = undoneType ? talk.t(`terms:event.${undoneType}`) : ''
  const text = talk.t(
    undoneType === 'commented' ? 'dialog:handling.undone_message' : 'dialog:handling.undone',
    {
      reference: ticket.reference,
      what,
      state: await stateSentence(talk, ticket),
    },
  )
  const outcome = about(talk, ticket, { text })
  const choices = await firstChoices(talk, ticket)
  return { ...outcome, messages: outcome.messages.map((message) => ({ ...message, choices })) }
}

/** What a holder is told after each thing done: short, with what comes next and a way back. */
export const saidToHolder = {
  alreadyYours,
  alreadyTheirs,
  taken,
  given,
  resolved,
  refused,
  qualified,
  forwarded,
  returned,
  asked,
  waiting,
  resumed,
  noted,
  undone,
}
