import type { Intent } from '../../../nlu/index.ts'
import { isActive, type Ticket } from '../../../tickets/index.ts'
import { placedTicket } from '../asking/explicit.ts'
import { candidatesFor, findDone, isPossible, unique } from '../asking/targets/candidates.ts'
import { justAlerted } from '../asking/targets/nearest/just-alerted.ts'
import { narrowed } from '../asking/targets/nearest/narrowed.ts'
import { ofThingNamed } from '../asking/targets/nearest/thing-named.ts'
import { pickFor } from '../asking/targets/pick.ts'
import { askWhich, namedTarget, pointedTarget } from '../asking/which-ticket.ts'
import { askWithdraw } from '../handling/asking/ask-words.ts'
import { commandOn, withdrawn } from '../handling/command.ts'
import { ACTIVE } from '../reading/narrowing/filter.ts'
import { isNegated } from '../reading/negation.ts'
import { saysMended } from '../reading/orders/movement/solved.ts'
import { saysDiagnosis } from '../reading/own/details/diagnosis.ts'
import { saysEnded } from '../reading/own/mended/ended.ts'
import { saysOver } from '../reading/own/mended/over.ts'
import { saysItWorks } from '../reading/own/mended/works.ts'
import { plainAnswer } from '../reading/plain-answer.ts'
import { means, type Outcome, say, sureIntent, type Talk } from '../talk.ts'
import type { PendingCommandType } from '../turn.ts'
import { isHolder } from '../wording/people.ts'

type Reading = Extract<PendingCommandType, 'confirm' | 'resolve' | 'cancel'>

/** What was surely read as the end of a fault; told like the fault itself, it is asked. */
const WORKS: readonly (Intent | undefined)[] = ['confirm_resolved', 'resolve_ticket']

const DOUBTFUL = 0.65

/** Hardly read as the end of a fault, and said in none of its words: "ça c'est pour la DP" resolves nothing. */
const isDoubtful = ({ turn: { text, understanding, choice }, certainty }: Talk): boolean =>
  choice === undefined &&
  certainty === 'likely' &&
  (understanding?.confidence ?? 1) < DOUBTFUL &&
  plainAnswer(text) === undefined &&
  !saysMended(text)

/** Nobody is asked whether it works before whoever has it says that it is done. */
const askResolved = (talk: Talk, ticket: Ticket, words: string): Promise<Outcome> =>
  askWhich(talk, [ticket], {
    text: talk.t('dialog:handling.is_it_resolved', { reference: ticket.reference }),
    pending: { type: 'resolve', words },
    isOnly: true,
  })

/** Of one's own that nobody has resolved yet. */
const onOwn = (talk: Talk, ticket: Ticket, words: string): Promise<Outcome> | Outcome => {
  // "ok, je ferme le labo à clé": what is done about a danger does not end it
  if (ticket.report.danger && !saysItWorks(words) && !saysOver(words))
    return commandOn(talk, ticket, { type: 'comment', words, settled: true })
  // withdrawing cannot be taken back by a word: only without any doubt is it done unasked
  const isPlain = WORKS.includes(sureIntent(talk)) && !isNegated(words) && saysEnded(words)
  return isPlain ? withdrawn(talk, ticket, words) : askWithdraw(talk, ticket, words)
}

/** "En fait c'est le câble": why it fails ends nothing, whatever it was read as. */
const isDiagnosed = async (talk: Talk, ticket: Ticket, words: string): Promise<boolean> =>
  talk.turn.choice === undefined && saysDiagnosis(words) && (await isPossible(talk, 'comment', ticket))

/** What "it works now" or "it is done" means depends on who says it, and about which ticket. */
const onTicket = async (talk: Talk, ticket: Ticket, words = talk.turn.text): Promise<Outcome> => {
  const isMine = ticket.requesterId === talk.turn.person.id
  if (isMine && (await isDiagnosed(talk, ticket, words)))
    return commandOn(talk, ticket, { type: 'comment', words, settled: true })
  if (isMine && (await isPossible(talk, 'confirm', ticket)))
    return commandOn(talk, ticket, { type: 'confirm', words })
  if ((await isPossible(talk, 'resolve', ticket)) && isDoubtful(talk)) return askResolved(talk, ticket, words)
  if (await isPossible(talk, 'resolve', ticket)) return commandOn(talk, ticket, { type: 'resolve', words })
  if (isMine && isActive(ticket.state)) return onOwn(talk, ticket, words)
  const done = ticket.timeline.find(({ commandId }) => commandId === talk.commandId)
  if (done?.type === 'cancelled') return withdrawn(talk, ticket, words)
  return commandOn(talk, ticket, { type: isMine || done?.type === 'closed' ? 'confirm' : 'resolve', words })
}

const among = async (talk: Talk, type: Reading): Promise<Ticket[]> => {
  if (type !== 'cancel') return candidatesFor(talk, type)
  return (await talk.mine()).filter(({ state }) => isActive(state))
}

/** Of one's own, those of the thing that is named; whoever handles tickets names what was changed, too. */
const ofThing = (talk: Talk, type: Reading, candidates: readonly Ticket[]): readonly Ticket[] =>
  type === 'resolve' ? candidates : (ofThingNamed(talk.turn.text, candidates) ?? candidates)

/** Something is named of which there is no ticket: it is asked which one works, never taken to be the last one. */
const askedOfOthers = async (talk: Talk): Promise<Outcome | undefined> => {
  const own = unique([...(await among(talk, 'confirm')), ...(await among(talk, 'cancel'))])
  const pending = { type: 'confirm', words: talk.turn.text } as const
  return own.length > 0
    ? askWhich(talk, own, { text: talk.t('dialog:ticket.which_works'), pending })
    : undefined
}

/** As one of these readings; undefined when there is no ticket for it. */
const readAs = async (talk: Talk, type: Reading): Promise<Outcome | undefined> => {
  const { text: words } = talk.turn
  const candidates = ofThing(talk, type, await narrowed(talk, type, await among(talk, type)))
  const pointed = await pointedTarget(talk, { type, words }, candidates)
  if (pointed) return 'outcome' in pointed ? pointed.outcome : onTicket(talk, pointed.ticket)
  const alerted = type === 'resolve' ? await justAlerted(talk, candidates) : undefined
  const ticket = alerted ?? pickFor(talk, type, candidates)
  if (ticket) return onTicket(talk, ticket)
  const pending = { type: type === 'cancel' ? 'confirm' : type, words } as const
  return candidates.length > 0
    ? askWhich(talk, candidates, { text: talk.t('dialog:ticket.which_works'), pending })
    : undefined
}

const inOrder = async (talk: Talk, readings: readonly Reading[]): Promise<Outcome> => {
  const named = await namedTarget(talk, { type: readings[0] ?? 'confirm', words: talk.turn.text })
  if (named) return 'outcome' in named ? named.outcome : onTicket(talk, named.ticket)
  const done = await findDone(talk)
  if (done) return onTicket(talk, done)
  const placed = await placedTicket(talk)
  if (placed) return onTicket(talk, placed)
  for (const type of readings) {
    const outcome = await readAs(talk, type)
    if (outcome) return outcome
  }
  return (
    (await askedOfOthers(talk)) ??
    (await repairedInScope(talk)) ??
    say(talk.t('dialog:following.nothing_to_confirm'))
  )
}

/** "C'est réparé, lampe changée ce matin", from whoever has nothing in hand: of what they may resolve it is asked which. */
const repairedInScope = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isHolder(talk) || !means(talk, 'resolve_ticket')) return undefined
  const { tickets } = talk.desk
  const open = await tickets.listInScope(talk.turn.person.id, { statuses: ACTIVE, limit: MOST_READ })
  const possible = await Promise.all(open.map((ticket) => isPossible(talk, 'resolve', ticket)))
  const candidates = open.filter((_, index) => possible[index])
  const pending = { type: 'resolve', words: talk.turn.text } as const
  return candidates.length > 0
    ? askWhich(talk, candidates, { text: talk.t('dialog:ticket.which_works'), pending })
    : undefined
}

/** Asked about, no more than these are looked through. */
const MOST_READ = 50

/** "It works now": the requester's yes first, then the holder's "done", then one's own open ticket. */
export const confirmResolved = (talk: Talk): Promise<Outcome> =>
  inOrder(talk, ['confirm', 'resolve', 'cancel'])

/** "Repaired": the holder's word first; from a requester the same as "it works now". */
export const resolveTicket = (talk: Talk): Promise<Outcome> => inOrder(talk, ['resolve', 'confirm', 'cancel'])

/** A ticket was chosen for "it works": read anew what that means on it. */
export const itWorksOn = onTicket
