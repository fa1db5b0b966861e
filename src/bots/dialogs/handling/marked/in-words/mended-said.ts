import type { Ticket } from '../../../../../tickets/index.ts'
import { namedTicket, typedReference } from '../../../asking/explicit.ts'
import { candidatesFor, findDone } from '../../../asking/targets/candidates.ts'
import { justAlerted } from '../../../asking/targets/nearest/just-alerted.ts'
import { narrowed } from '../../../asking/targets/nearest/narrowed.ts'
import { namesNoneOf } from '../../../asking/targets/pick.ts'
import { namesPartOf } from '../../../asking/targets/told-apart.ts'
import { resolveTicket } from '../../../following/it-works.ts'
import { namedCategory } from '../../../reading/named-category.ts'
import { mendedIn, saysAllItWas } from '../../../reading/orders/ending/mended.ts'
import { wordsOf } from '../../../reading/words.ts'
import { message, type Outcome, sureIntent, type Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { actionChoice } from '../../../wording/ticket-words.ts'
import { command } from '../../command.ts'
import { isFreeOfReports } from './free-of-reports.ts'

/** "C'était juste la télécommande": of what was just alerted, or the only one; whether it is mended is asked. */
const askWhetherMended = async (talk: Talk): Promise<Outcome | undefined> => {
  const candidates = await narrowed(talk, 'resolve', await candidatesFor(talk, 'resolve'))
  if (candidates.length === 0 || namesNoneOf(talk, candidates)) return undefined
  const [only, another] = candidates
  const ticket: Ticket | undefined =
    (await justAlerted(talk, candidates)) ?? (another === undefined ? only : undefined)
  if (!ticket) return undefined
  const { reference } = ticket
  const choices = [actionChoice(talk, 'resolve', reference)]
  return {
    messages: [
      message(talk.t('dialog:handling.is_it_mended', { reference }), { choices, ticket: reference }),
    ],
    focus: reference,
    question: {
      kind: 'which_ticket',
      pending: { type: 'resolve', words: talk.turn.text },
      only: reference,
    },
  }
}

/** "Why?", of what was to leave their hands: that it works now is no reason. */
const isAskedWhy = ({ turn: { state } }: Talk): boolean =>
  state.question?.kind === 'words_for' && ['forward', 'return', 'wait'].includes(state.question.pending.type)

/** "J'ai changé l'imprimante de place": nothing was mended by it. */
const MOVED =
  /(?:^| )(?:de (?:place|salle|bureau)|adresse|البلاصه|بلاصت\p{L}*|مكان\p{L}*|blas[st]\p{L}*)(?= |$)/u
const saysMoved = (text: string): boolean => MOVED.test(wordsOf(text).join(' '))

/** Of what the words name, or could be a part of: a lamp that was changed mends no printer. */
const hasOne = async (talk: Talk, type: 'ask' | 'resolve'): Promise<boolean> => {
  const candidates = await narrowed(talk, type, await candidatesFor(talk, type))
  const isOfOne = candidates.some((ticket) => namesPartOf(talk.turn.text, ticket))
  return isOfOne && !namesNoneOf(talk, candidates)
}

/** Read from whoever handles tickets, where nothing waits for these words; told like a fault, of the thing that is named. */
const mendedNow = (talk: Talk): ReturnType<typeof mendedIn> => {
  const { text } = talk.turn
  const mended = mendedIn(text)
  if (!isFreeOfReports(talk) && !(mended === 'works' && isAskedWhy(talk))) return undefined
  const isDoubtful = mended === 'done' && sureIntent(talk) === 'report_fault'
  return isDoubtful && (namedCategory(text) === undefined || saysMoved(text)) ? undefined : mended
}

const isNamedOrDone = async (talk: Talk): Promise<boolean> =>
  (await namedTicket(talk)) !== undefined || (await findDone(talk)) !== undefined

/** "J'ai changé la lampe, ça marche", from whoever has such a ticket to see to: no fault is told, and none is new. */
export const mendedSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!isHolder(talk)) return undefined
  const mended = mendedNow(talk)
  if (mended === undefined) {
    const isAll = isFreeOfReports(talk) && saysAllItWas(text) && sureIntent(talk) !== 'report_fault'
    return isAll ? askWhetherMended(talk) : undefined
  }
  const type = mended === 'asks' ? 'ask' : 'resolve'
  const isOfOne = typedReference(talk) === undefined && (await hasOne(talk, type))
  if (!isOfOne && !(await isNamedOrDone(talk))) return undefined
  return mended === 'asks' ? command(talk, { type, words: text, settled: true }) : resolveTicket(talk)
}
