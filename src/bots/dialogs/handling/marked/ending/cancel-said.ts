import { candidatesFor, findDone } from '../../../asking/targets/candidates.ts'
import { asksNothingOfIt } from '../../../ending/free.ts'
import { deniedOrderIn } from '../../../reading/orders/asked/denied.ts'
import { asksAndOrdersNothing } from '../../../reading/orders/asked/questions.ts'
import { saysAll } from '../../../reading/orders/ending/all-of-them.ts'
import { saysCancel } from '../../../reading/orders/ending/cancel.ts'
import { referencesIn } from '../../../reading/orders/references.ts'
import { wordsOf } from '../../../reading/words.ts'
import { means, type Outcome, type Talk } from '../../../talk.ts'
import type { OpenQuestion } from '../../../turn.ts'
import { isHolder } from '../../../wording/people.ts'
import { askConfirmCancel } from '../../asking/ask-words.ts'

/** "Ferme tout ce qui est à moi": from whoever only reports nothing else can be meant. */
const CLOSES_ALL =
  /^(?:\S+ )?(?:ferme[rz]?|cloture[rz]?|clos|clore|سد|سدو|سدي|سدوا|sed|seddo|sedd|sddo) (?:moi |ليا |lia )?(?:tout|toutes|tous|كلشي|جميع|كل|kolchi|kulchi)(?= |$)/u
const closesAll = (talk: Talk, text: string): boolean =>
  !isHolder(talk) && CLOSES_ALL.test(wordsOf(text).join(' '))

const ordersCancel = (talk: Talk, text: string): boolean =>
  (saysCancel(text) || means(talk, 'cancel') || closesAll(talk, text)) &&
  !asksAndOrdersNothing(text) &&
  deniedOrderIn(text) === undefined

/** The one that is asked about already: "annule aussi SN-…" means both. */
const askedAbout = ({ turn: { state } }: Talk): readonly string[] =>
  state.question?.kind === 'confirm_cancel'
    ? [state.question.reference, ...(state.question.others ?? [])]
    : []

/** Beside these, "cancel all" is no answer: whoever drops one question does not say "all". */
const OF_TICKETS: readonly OpenQuestion['kind'][] = [
  ...(['confirm_report', 'second_report', 'came_back', 'describe_fault', 'report_anyway'] as const),
  ...(['which_ticket', 'words_for', 'same_fault', 'rating'] as const),
]

/** "Annule tout": of several open ones all are asked about; with one alone it is an order like any other. */
const allOfThem = async (talk: Talk): Promise<Outcome | undefined> => {
  const { question } = talk.turn.state
  const isAsked = question?.kind === 'confirm_cancel'
  const isFree = asksNothingOfIt(talk) || OF_TICKETS.some((kind) => question?.kind === kind)
  if (!(isAsked ? !question.others : isFree)) return undefined
  const [first, ...others] = (await candidatesFor(talk, 'cancel')).map(({ reference }) => reference)
  return first === undefined || others.length === 0
    ? undefined
    : askConfirmCancel(talk, { reference: first }, { words: '', others })
}

/**
 * "Annule SN-…, SN-… et SN-…", "مسحهم": asked about all at once, those that this person can cancel. Undefined when fewer
 * than two are meant, which is an order like any other.
 */
export const cancelSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  const named = referencesIn(text)
  if (!ordersCancel(talk, text) || (await findDone(talk))) return undefined
  if (named.length === 0) return saysAll(text) ? allOfThem(talk) : undefined
  const all = new Set([...askedAbout(talk), ...named])
  if (all.size < 2) return undefined
  const possible = (await candidatesFor(talk, 'cancel')).map(({ reference }) => reference)
  const [first, ...others] = [...all].filter((reference) => possible.includes(reference))
  return first === undefined || others.length === 0
    ? undefined
    : askConfirmCancel(talk, { reference: first }, { words: '', others })
}
