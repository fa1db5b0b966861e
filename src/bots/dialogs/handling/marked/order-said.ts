import { placedTicket } from '../../asking/explicit.ts'
import { candidatesFor, findDone, isPossible } from '../../asking/targets/candidates.ts'
import { ofUnitNamed } from '../../asking/targets/nearest/of-unit.ts'
import { namesNoneOf } from '../../asking/targets/pick.ts'
import { namesPartOf, toldApart } from '../../asking/targets/told-apart.ts'
import { askWhich } from '../../asking/which-ticket.ts'
import { resolveTicket } from '../../following/it-works.ts'
import { isNegated } from '../../reading/negation.ts'
import { asksAndOrdersNothing } from '../../reading/orders/asked/questions.ts'
import { saysUndoing } from '../../reading/orders/ending/undoing.ts'
import { saysTaken } from '../../reading/orders/movement/hands/take.ts'
import {
  addsThatItWorks,
  saysMended,
  saysReplaced,
  saysSolved,
} from '../../reading/orders/movement/solved.ts'
import { passesUp } from '../../reading/orders/movement/upwards.ts'
import { saysItArrived, saysItWaits } from '../../reading/orders/movement/waiting/wait.ts'
import { wordsOf } from '../../reading/words.ts'
import { means, type Outcome, type Talk } from '../../talk.ts'
import type { PendingCommandType } from '../../turn.ts'
import { isHolder } from '../../wording/people.ts'
import { command, commandOn } from '../command.ts'
import { standingTier } from '../movement.ts'
import { undoLast } from '../undo-last.ts'

/** Some ticket on which it can be done now, of the thing that the words name; or it is done, and played again. */
export const hasOneFor = async (talk: Talk, type: PendingCommandType): Promise<boolean> => {
  const candidates = await ofUnitNamed(talk, await candidatesFor(talk, type))
  return (candidates.length > 0 && !namesNoneOf(talk, candidates)) || (await findDone(talk)) !== undefined
}

/** What sounds like anything but an order to a classifier: the thing that is named is broken, after all. */
const MAY_BE_AN_ORDER = [
  ...(['report_fault', 'out_of_scope', 'add_comment', 'list_tickets', 'deny', 'affirm'] as const),
  ...(['statistics', 'undo', 'resolve_ticket', 'wait_ticket', 'declare_absence'] as const),
] as const

/** Nothing waits for these words, and they are no order already by what they mean. */
const isFree = (talk: Talk): boolean => {
  const { question } = talk.turn.state
  const isHeld = question?.kind === 'came_back' && question.held === true
  const waits =
    question !== undefined && !isHeld && !['rating', 'absence_noted', 'same_fault'].includes(question.kind)
  return !waits && (talk.certainty === 'unsure' || means(talk, ...MAY_BE_AN_ORDER))
}

/** "Lconnexion dyal ibn khaldoun khditha ana": from one who handles tickets, of one that can be taken. */
const takenSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  return saysTaken(text) && (await hasOneFor(talk, 'take'))
    ? command(talk, { type: 'take', words: text })
    : undefined
}

/** "Je transmets le vidéoprojecteur à la province, on n'a pas de lampe de rechange". */
const passedUpSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  return passesUp(text, await standingTier(talk)) && (await hasOneFor(talk, 'forward'))
    ? command(talk, { type: 'forward', words: text })
    : undefined
}

/** "J'ai pris l'imprimante mais il manque un toner, j'attends la pièce jusqu'au 9 décembre". */
const waitsSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  return saysItWaits(text) && (await hasOneFor(talk, 'wait'))
    ? command(talk, { type: 'wait', words: text })
    : undefined
}

/** "Le toner est arrivé", of the one ticket that waits for something, or of the one spoken of. */
const arrivedSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  return saysItArrived(text) && (await hasOneFor(talk, 'resume'))
    ? command(talk, { type: 'resume', words: text })
    : undefined
}

/** "حليت المشكل ديال الكلافي": resolved, of one that this person can resolve. */
const solvedSaid = async (talk: Talk): Promise<Outcome | undefined> =>
  saysSolved(talk.turn.text) && (await hasOneFor(talk, 'resolve')) ? resolveTicket(talk) : undefined

/** "الأول سالا", "la deuxième c'est réparé": of the list just shown, by its place. */
const placedSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  const isShort = wordsOf(text).length <= MOST_WITH_PLACE && !isNegated(text) && !/[?؟]/u.test(text)
  const ticket = isShort && saysMended(text) ? await placedTicket(talk) : undefined
  if (!ticket || ticket.requesterId === talk.turn.person.id) return undefined
  return (await isPossible(talk, 'resolve', ticket))
    ? commandOn(talk, ticket, { type: 'resolve', words: text })
    : undefined
}

/** Whoever points at a line and says that it is done says hardly more. */
const MOST_WITH_PLACE = 5

/** "L'onduleur, j'ai changé la batterie": of the one of that thing it is asked whether it is resolved; "…, ça marche" says so. */
const replacedSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!saysReplaced(text) || means(talk, 'resolve_ticket', 'confirm_resolved')) return undefined
  const possible = await ofUnitNamed(talk, await candidatesFor(talk, 'resolve'))
  const ofThing = possible.filter((ticket) => namesPartOf(text, ticket) && !namesNoneOf(talk, [ticket]))
  const [only, another] = ofThing
  const ticket = another ? toldApart(text, ofThing) : only
  if (!ticket || ticket.requesterId === talk.turn.person.id) return undefined
  if (addsThatItWorks(text)) return commandOn(talk, ticket, { type: 'resolve', words: text })
  return askWhich(talk, [ticket], {
    text: talk.t('dialog:handling.is_it_resolved', { reference: ticket.reference }),
    pending: { type: 'resolve', words: text },
    isOnly: true,
  })
}

/** "Annule le transfert": what was done, not the ticket. */
const undoneSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  return saysUndoing(text) && !asksAndOrdersNothing(text) ? undoLast(talk) : undefined
}

/** Orders in the first person that name the broken thing: they must not open a report of it. */
export const orderSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isHolder(talk)) return undefined
  const undone = await undoneSaid(talk)
  if (undone) return undone
  return isFree(talk)
    ? ((await waitsSaid(talk)) ??
        (await arrivedSaid(talk)) ??
        (await takenSaid(talk)) ??
        (await passedUpSaid(talk)) ??
        (await placedSaid(talk)) ??
        (await solvedSaid(talk)) ??
        (await replacedSaid(talk)))
    : undefined
}
